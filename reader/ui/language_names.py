"""The names of languages, in the window's."""

from PySide6.QtCore import QCoreApplication


def language_words(tag: str) -> str:
    """Name the language of a BCP 47 tag; "" where it has no name here."""
    name = _NAMES.get(tag.lower().replace("_", "-").partition("-")[0], "")
    return _tr(name) if name else ""


def named_languages() -> dict[str, str]:
    """Return the names of languages by ISO 639 code."""
    return {code: _tr(name) for code, name in _NAMES.items()}


def _tr(text: str) -> str:
    return QCoreApplication.translate("language_names", text)


def _noop(text: str) -> str:
    """Mark a text for translation where it is looked up later."""
    return text


_NAMES = {
    "af": _noop("Afrikaans"),
    "am": _noop("Amharic"),
    "ar": _noop("Arabic"),
    "be": _noop("Belarusian"),
    "bg": _noop("Bulgarian"),
    "bn": _noop("Bengali"),
    "bs": _noop("Bosnian"),
    "ca": _noop("Catalan"),
    "cs": _noop("Czech"),
    "cy": _noop("Welsh"),
    "da": _noop("Danish"),
    "de": _noop("German"),
    "el": _noop("Greek"),
    "en": _noop("English"),
    "eo": _noop("Esperanto"),
    "es": _noop("Spanish"),
    "et": _noop("Estonian"),
    "eu": _noop("Basque"),
    "fa": _noop("Persian"),
    "fi": _noop("Finnish"),
    "fr": _noop("French"),
    "ga": _noop("Irish"),
    "gl": _noop("Galician"),
    "gu": _noop("Gujarati"),
    "he": _noop("Hebrew"),
    "hi": _noop("Hindi"),
    "hr": _noop("Croatian"),
    "ht": _noop("Haitian Creole"),
    "hu": _noop("Hungarian"),
    "hy": _noop("Armenian"),
    "id": _noop("Indonesian"),
    "is": _noop("Icelandic"),
    "it": _noop("Italian"),
    "ja": _noop("Japanese"),
    "ka": _noop("Georgian"),
    "kk": _noop("Kazakh"),
    "km": _noop("Khmer"),
    "kn": _noop("Kannada"),
    "ko": _noop("Korean"),
    "la": _noop("Latin"),
    "lo": _noop("Lao"),
    "lt": _noop("Lithuanian"),
    "lv": _noop("Latvian"),
    "mk": _noop("Macedonian"),
    "ml": _noop("Malayalam"),
    "mn": _noop("Mongolian"),
    "mr": _noop("Marathi"),
    "ms": _noop("Malay"),
    "mt": _noop("Maltese"),
    "my": _noop("Burmese"),
    "ne": _noop("Nepali"),
    "nl": _noop("Dutch"),
    "no": _noop("Norwegian"),
    "pa": _noop("Punjabi"),
    "pl": _noop("Polish"),
    "ps": _noop("Pashto"),
    "pt": _noop("Portuguese"),
    "ro": _noop("Romanian"),
    "ru": _noop("Russian"),
    "si": _noop("Sinhala"),
    "sk": _noop("Slovak"),
    "sl": _noop("Slovenian"),
    "sq": _noop("Albanian"),
    "sr": _noop("Serbian"),
    "sv": _noop("Swedish"),
    "sw": _noop("Swahili"),
    "ta": _noop("Tamil"),
    "te": _noop("Telugu"),
    "tg": _noop("Tajik"),
    "th": _noop("Thai"),
    "tl": _noop("Tagalog"),
    "tr": _noop("Turkish"),
    "ug": _noop("Uyghur"),
    "uk": _noop("Ukrainian"),
    "ur": _noop("Urdu"),
    "vi": _noop("Vietnamese"),
    "zh": _noop("Chinese"),
}
