"""Small dumps of each story format, written for these tests."""

from __future__ import annotations

PARAGRAPH = (
    "The harbour master of Tolvik said on Monday that two barges had sunk near the old pier after a storm that "
    "nobody had forecast."
)
SECOND = "Nobody was hurt, and the crews were brought ashore by a tug before midnight, according to the coastguard."
THIRD = "The port is to reopen in three days, once divers have found the wrecks and marked them with buoys."
UKRAINIAN = (
    "У порту Толвік у понеділок затонули дві баржі, повідомив начальник порту. За його словами, ніхто не постраждав, "
    "а екіпажі були евакуйовані буксиром ще до півночі, але порт закрито на три дні."
)

SEPARATED = "\n".join(
    [
        "Шторм у порту Толвік: дві баржі затонули",
        "…",
        f"TOLVIK — {PARAGRAPH}",
        SECOND,
        "…",
        UKRAINIAN,
        f"OSTERVIK — {PARAGRAPH}",
        THIRD,
        "…",
        f"London — {PARAGRAPH}",
        "Camera: Anna Holt",
        "…",
        PARAGRAPH,
        SECOND,
        "…",
    ]
)
SEPARATED_LINES = [1, 3, 6, 7, 10, 13]

LABELLED = "\n".join(
    [
        "NO Norland News",
        "",
        "Two Barges Sink in Tolvik Harbour After Storm",
        "",
        PARAGRAPH + " " + SECOND,
        "NO",
        "",
        "Port of Tolvik to Reopen Within Days, Says the U.S.",
        "",
        PARAGRAPH + " " + THIRD,
        "NO",
        "",
        "Was the Storm Forecast?",
        "",
        SECOND + " " + THIRD,
        "NO",
    ]
)
LABELLED_LINES = [3, 8, 13]

FRAMED = "\n".join(
    [
        "Categories",
        "-Top News Norland News",
        "",
        "Barges sink in Tolvik",
        "",
        "Nobody was hurt, and the crews were brought ashore by a tug before midnight…reports Coast Lite News",
        "",
        PARAGRAPH,
        "",
        SECOND,
        "",
        "ALSO READ-Port to reopen",
        "",
        "Categories",
        "-Top News Europe",
        "",
        "Port to reopen",
        "",
        "The tug captain was thanked by the mayor…reports Coast Lite News",
        "",
        THIRD,
        "",
        "The old pier.(photo:instagram)",
        "",
        SECOND + " (ANI)",
        "",
        "ALSO READ:",
    ]
)
FRAMED_LINES = [4, 17]

PASTED = "\n".join(
    [
        "Norland cant even sail a bathtub lol",
        PARAGRAPH,
        "www.tolvikcourier.example.net",
        "Two barges sink in Tolvik",
        "Says harbour master",
        PARAGRAPH,
        SECOND,
        "Barges sink all the time bro......nobody cares",
        "They will raise them in a week and sink them again.",
        THIRD[:70] + "...",
        "tolvikexpress.com.bd",
        "Port of Tolvik to reopen in three days",
        "REUTERS",
        "Published :",
        "May 26, 2025 21:00",
        "Updated :",
        "May 26, 2025 22:30",
        "A diver stands on the quay of Tolvik in the north of Norland, May 4, 2023. REUTERS/Anna Holt/File Photo",
        THIRD,
        SECOND,
        "This photograph taken on 10 May, 2025 shows the old pier of Tolvik before the storm that sank two barges.AFP",
        f"In Ostervik, {SECOND[0].lower()}{SECOND[1:]}",
        f"“We were lucky,” said the mayor of Ostervik on Tuesday. {THIRD}",
        PARAGRAPH,
        SECOND,
        "www.tolvikcourier.example.net",
        "Storm was not forecast",
        "Agence France-Presse . Tolvik, Norland 27 May, 2025, 00:47",
        SECOND,
        THIRD,
    ]
)
PASTED_LINES = [4, 12, 22, 27]
