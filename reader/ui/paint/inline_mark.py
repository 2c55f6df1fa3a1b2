"""A verdict's mark among words, drawn as it is everywhere else."""

from PySide6.QtCore import QRectF, Qt, QUrl
from PySide6.QtGui import (
    QGuiApplication,
    QImage,
    QPainter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
)

from reader.evidence.model import Verdict
from reader.ui.paint.marks import draw_mark

_SIZE = 11


def insert_mark(cursor: QTextCursor, verdict: Verdict, ink: str) -> None:
    """Insert a verdict's mark into a text, in the colour of its words."""
    app = QGuiApplication.instance()
    ratio = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
    name = QUrl(f"mark:{verdict.value}:{ink.removeprefix('#')}:{ratio}")
    document = cursor.document()
    if document.resource(QTextDocument.ResourceType.ImageResource.value, name) is None:
        document.addResource(
            QTextDocument.ResourceType.ImageResource.value, name, _image(verdict, ink, ratio)
        )
    form = QTextImageFormat()
    form.setName(name.toString())
    form.setWidth(_SIZE)
    form.setHeight(_SIZE)
    form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
    cursor.insertImage(form)


def _image(verdict: Verdict, ink: str, ratio: float) -> QImage:
    image = QImage(round(_SIZE * ratio), round(_SIZE * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_mark(painter, verdict, QRectF(0.5, 0.5, _SIZE - 1, _SIZE - 1), ink)
    painter.end()
    return image
