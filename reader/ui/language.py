"""The language that the window speaks."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from reader import places

SYSTEM = ""
LANGUAGES = {"en": "English", "de": "Deutsch"}
"""Every language by its code, named in itself."""
_KEPT, _NOW = "crossreadTranslator", "crossreadLanguage"


def spoken(wanted: str) -> str:
    """Return the code of the language to speak: the one wanted, else the system's first known one."""
    if wanted in LANGUAGES:
        return wanted
    known = (name.replace("_", "-").split("-")[0] for name in QLocale.system().uiLanguages())
    return next((code for code in known if code in LANGUAGES), "en")


def now(app: QCoreApplication) -> str:
    """Return the code of the language that is spoken now."""
    return str(app.property(_NOW) or "en")


def speak(app: QCoreApplication, wanted: str = SYSTEM) -> str:
    """Have all that is made from now on speak a language, dates and numbers too; return its code.

    Qt's own words (buttons of dialogs, menus of fields) are translated where its translations are installed.
    """
    code = spoken(wanted)
    app.setProperty(_NOW, code)
    for former in app.findChildren(QTranslator, _KEPT):
        app.removeTranslator(former)
        former.deleteLater()
    qts = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in (
        (f"qtbase_{code}", qts),
        (f"crossread_{code}", str(places.resources() / "translations")),
    ):
        translator = QTranslator(app)
        translator.setObjectName(_KEPT)
        if translator.load(name, folder):
            app.installTranslator(translator)
    system = QLocale.system()
    same = QLocale.languageToCode(system.language()) == code
    QLocale.setDefault(system if same else QLocale(code))
    return code
