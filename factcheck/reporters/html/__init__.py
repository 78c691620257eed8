"""The report as one HTML page: nothing is fetched, and it is read, printed and searched with scripts blocked.

`page` lays it out and keeps it small enough to open, `views` says what a story shows, `marking` cuts a text at its
facts, `timeline` draws, and `templates` turns all of it into markup, escaping every text.
"""

from factcheck.reporters.html.page import render as render
