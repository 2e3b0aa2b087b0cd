"""What is told of lists and of the directory, in French: every sentence about them is here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType

from cnfs_tui.desk.database import Trouble
from cnfs_tui.desk.database_words import trouble_in_words
from cnfs_tui.desk.places import age
from cnfs_tui.desk.places.kind import Kind
from cnfs_tui.desk.places.reading.decoding import Encoding
from cnfs_tui.desk.places.reading.notes import Counted, Left, Mend
from cnfs_tui.desk.places.reading.refused import ListRefused, Reason
from cnfs_tui.desk.places.reading.report import Reading, Report
from cnfs_tui.desk.places.search import Answer, Found
from cnfs_tui.desk.places.store import Source
from cnfs_tui.guide.problems.quote import quoted, shortened

_SAVE_AS_CSV = (
    "Ouvrez-le dans le tableur, puis « Enregistrer sous… », format « CSV UTF-8 » : importez ce fichier-là."
)
_GET_THE_CSV = (
    "Sur data.gouv.fr ou sur la carte des lieux, téléchargez le fichier CSV : c’est lui qui s’importe."
)

KINDS: Mapping[Kind, str] = MappingProxyType(
    {
        Kind.FRANCE_SERVICES: "Liste des France services",
        Kind.MEDIATION: "Lieux de médiation numérique",
        Kind.OWN: "Liste locale",
    }
)

_REASONS = {
    Reason.MISSING: ("Ce fichier n’existe pas.", "Vérifiez son nom et son dossier."),
    Reason.FOLDER: ("C’est un dossier, pas un fichier.", "Donnez le nom du fichier CSV qu’il contient."),
    Reason.NO_FILE: ("Ce n’est pas un fichier ordinaire.", "Donnez le nom d’un fichier CSV."),
    Reason.NOT_ALLOWED: ("Vous n’avez pas le droit de lire ce fichier.", "Copiez-le dans vos documents."),
    Reason.UNREADABLE: ("Ce fichier ne se laisse pas lire.", "Copiez-le sur ce poste, puis recommencez."),
    Reason.TOO_BIG: (
        "Ce fichier dépasse 100 Mo.",
        "Sur la carte des lieux, exportez seulement votre département.",
    ),
    Reason.EMPTY: ("Ce fichier est vide.", "Le téléchargement a peut-être échoué : recommencez-le."),
    Reason.SPREADSHEET: ("C’est un classeur de tableur (Excel, LibreOffice), pas un CSV.", _SAVE_AS_CSV),
    Reason.ARCHIVE: (
        "C’est une archive compressée.",
        "Ouvrez-la, puis importez le fichier CSV qu’elle contient.",
    ),
    Reason.PDF: ("C’est un PDF.", _GET_THE_CSV),
    Reason.WEB_PAGE: (
        "C’est une page web : le site a répondu autre chose que la liste.",
        "Ouvrez l’adresse dans le navigateur et téléchargez le fichier CSV.",
    ),
    Reason.JSON: ("Cette liste est au format JSON.", _GET_THE_CSV),
    Reason.DATABASE: ("C’est une base de données.", _GET_THE_CSV),
    Reason.PICTURE: ("C’est une image.", _GET_THE_CSV),
    Reason.BINARY: ("Ce n’est pas un fichier de texte.", _GET_THE_CSV),
    Reason.NO_HEADER: (
        "Ce n’est pas un tableau : aucune ligne ne donne le nom des colonnes.",
        "La première ligne doit nommer les colonnes, par exemple : nom;type;commune;code_postal;telephone.",
    ),
    Reason.OTHER_LIST: (
        "Ce tableau n’est pas une liste de lieux : il manque le nom, ou la commune et le code postal.",
        "Pour une liste à vous, prenez le modèle : cnfs-tui lieux modele",
    ),
    Reason.NO_ROW: ("Cette liste n’a que le nom de ses colonnes, aucun lieu.", "Téléchargez-la à nouveau."),
}

_MENDED: Mapping[Mend, tuple[str, str]] = MappingProxyType(
    {
        Mend.POSTCODE_ZERO: (
            "code postal : le zéro perdu au début est rendu",
            "codes postaux : le zéro perdu au début est rendu",
        ),
        Mend.POSTCODE_UNREADABLE: (
            "code postal illisible, laissé vide",
            "codes postaux illisibles, laissés vides",
        ),
        Mend.TELEPHONE_ZERO: (
            "téléphone : le zéro perdu au début est rendu",
            "téléphones : le zéro perdu au début est rendu",
        ),
        Mend.TELEPHONE_UNREADABLE: (
            "téléphone qui n’est pas un numéro français, gardé tel quel",
            "téléphones qui ne sont pas des numéros français, gardés tels quels",
        ),
        Mend.COORDINATES_SWAPPED: (
            "position : latitude et longitude étaient inversées",
            "positions : latitude et longitude étaient inversées",
        ),
        Mend.COORDINATES_IMPOSSIBLE: (
            "position impossible, laissée vide",
            "positions impossibles, laissées vides",
        ),
        Mend.COORDINATES_ELSEWHERE: (
            "position loin de son département, laissée vide",
            "positions loin de leur département, laissées vides",
        ),
        Mend.HOURS_OVERLAPPING: (
            "lieu dont les horaires se chevauchaient, réunis",
            "lieux dont les horaires se chevauchaient, réunis",
        ),
        Mend.HOURS_AS_TEXT: (
            "horaire gardé tel quel : il ne dit pas une semaine ordinaire",
            "horaires gardés tels quels : ils ne disent pas une semaine ordinaire",
        ),
        Mend.DATE_ABSURD: (
            "date de mise à jour impossible, ignorée",
            "dates de mise à jour impossibles, ignorées",
        ),
        Mend.TYPE_UNKNOWN: (
            "type inconnu : le lieu est gardé, sans acteur pour ce type",
            "types inconnus : les lieux sont gardés, sans acteur pour ces types",
        ),
        Mend.TYPE_BY_NAME: (
            "type manquant, repris du nom du lieu",
            "types manquants, repris du nom des lieux",
        ),
        Mend.ROW_TOO_LONG: (
            "ligne avec des cellules en trop, ignorées",
            "lignes avec des cellules en trop, ignorées",
        ),
        Mend.QUOTE_OPEN: (
            "guillemet jamais refermé, ligne lue seule",
            "guillemets jamais refermés, lignes lues seules",
        ),
        Mend.DUPLICATE: ("doublon, gardé une seule fois", "doublons, gardés une seule fois"),
    }
)
_LEFT: Mapping[Left, tuple[str, str]] = MappingProxyType(
    {
        Left.NO_NAME: ("ligne sans nom de lieu", "lignes sans nom de lieu"),
        Left.NOWHERE: (
            "lieu sans commune, ni code postal, ni position",
            "lieux sans commune, ni code postal, ni position",
        ),
    }
)
_ENCODINGS = {
    Encoding.UTF_16: "Le fichier était en « Texte Unicode », un format d’Excel : il est bien lu.",
    Encoding.WINDOWS: "Le fichier était dans l’ancien format de Windows : ses accents sont bien lus.",
    Encoding.MIXED: "Le fichier mêlait deux formats de texte : ses accents sont réparés.",
    Encoding.TWICE: "Les accents du fichier étaient abîmés (Ã©) : ils sont réparés.",
}
_TROUBLES = {
    Trouble.NO_HOME: "Donnez un dossier à cnfs-tui avec CNFS_TUI_DATA.",
    Trouble.NO_ROOM: "Faites de la place, puis recommencez. Rien n’a changé.",
    Trouble.NOT_ALLOWED: "Vérifiez vos droits sur ce dossier. Rien n’a changé.",
    Trouble.BUSY: "Attendez quelques secondes, puis recommencez. Rien n’a changé.",
    Trouble.NEWER: "Mettez cnfs-tui à jour. L’annuaire n’a pas été touché.",
    Trouble.DAMAGED: "Importez à nouveau vos listes : les lieux abîmés seront remplacés.",
    Trouble.REFUSED: "Vérifiez le dossier des données, ou donnez-en un autre avec CNFS_TUI_DATA.",
}
_COLUMNS_SHOWN = 8
_UNCHANGED = "L’annuaire n’a pas changé."

EMPTY = (
    "L’annuaire de ce poste est vide. Importez la liste des France services ou celle de votre département : "
    "cnfs-tui lieux importer FICHIER.csv"
)
NO_SUCH_LIST = "Aucune liste de ce nom dans l’annuaire. Pour voir leurs noms : cnfs-tui lieux sources"
NOT_FOUND = "Aucun lieu de l’annuaire ne répond à cette recherche."
MORE = "D’autres lieux répondent aussi : ajoutez --limite 50 pour en voir plus."


def refusal(refused: ListRefused) -> tuple[str, str]:
    """Why a file cannot be imported, and what to do."""
    what, remedy = _REASONS[refused.reason]
    if refused.words:
        names = ", ".join(quoted(shortened(word, 30)) for word in refused.words[:_COLUMNS_SHOWN])
        more = "…" if len(refused.words) > _COLUMNS_SHOWN else "."
        what = f"{what} Ses colonnes : {names}{more}"
    return what, remedy


def no_department(typed: str) -> str:
    """That it is none, and how to write one."""
    return f"« {typed} » n’est pas un département : écrivez par exemple 01, 2A ou 974."


def trouble(met: Trouble) -> tuple[str, str]:
    """Why the directory cannot be used, and what to do."""
    return f"L’annuaire de ce poste ne peut pas servir : {trouble_in_words(met)}.", _TROUBLES[met]


def put_aside(name: str) -> str:
    """That a damaged directory was moved under this name."""
    return (
        f"L’annuaire était abîmé. Il est mis de côté sous le nom « {name} », et un nouveau commence : "
        "importez à nouveau vos listes."
    )


def taken(reading: Reading, department: str | None) -> str:
    """« Liste des France services : 24 lieux importés sur 2 845, du département 01. »"""
    report = reading.report
    of = f" sur {thousands(report.rows)}" if report.rows != report.taken else ""
    where = f", du département {department}" if department else ""
    return f"{KINDS[reading.kind]} : {_counted(report.taken, 'lieu importé', 'lieux importés')}{of}{where}."


def nothing_taken(reading: Reading, department: str | None) -> str:
    """That no row is a place to keep, with why; the former places stay."""
    if department and reading.report.elsewhere:
        rows = _counted(reading.report.rows, "lieu", "lieux")
        return f"Aucun lieu du département {department} dans cette liste ({rows}). {_UNCHANGED}"
    return f"Aucune ligne de cette liste n’est un lieu. {_UNCHANGED}"


def gone(number: int) -> str:
    """How many places gave way to the new ones."""
    many = _counted(
        number, "lieu de l’ancienne liste est remplacé", "lieux de l’ancienne liste sont remplacés"
    )
    return f"{many}."


def taken_out(number: int) -> str:
    """How many places a list took away with it."""
    return f"{_counted(number, 'lieu retiré', 'lieux retirés')} de l’annuaire."


def counted_from(postcode: str, answer: Answer) -> str:
    """Where distances are counted from."""
    if answer.origin is None:
        return f"La position du code postal {postcode} n’est pas connue : voici les lieux par commune."
    if answer.exact:
        return f"Du plus proche au plus loin du code postal {postcode}, à vol d’oiseau :"
    return (
        f"Aucun lieu connu au code postal {postcode}. Les distances sont comptées d’un code postal voisin : "
        "elles sont approximatives."
    )


def away(found: Found, *, exact: bool) -> str:
    """« , à 1,2 km »; « , à environ 5 km » when the place, or what it is counted from, is not ``exact``."""
    if found.km is None:
        return ""
    if not (exact and found.exact):
        return f", à environ {thousands(round(found.km))} km" if found.km >= 1 else ", à quelques kilomètres"
    if found.km < 1:
        return ", à moins d’1 km"
    km = f"{found.km:.1f}".replace(".", ",") if found.km < 10 else thousands(round(found.km))
    return f", à {km} km"


def account(report: Report) -> Iterator[str]:
    """What was mended and what was left out, one line each, with where."""
    if report.encoding in _ENCODINGS:
        yield _ENCODINGS[report.encoding]
    if report.mended:
        yield "Réparé, ou gardé tel quel :"
        yield from (f"  {_told(_MENDED[what], counted)}" for what, counted in report.mended.items())
    if report.left:
        yield "Laissé de côté :"
        yield from (f"  {_told(_LEFT[why], counted)}" for why, counted in report.left.items())
    if report.without_hours:
        yield f"Sans horaires connus : {_counted(report.without_hours, 'lieu', 'lieux')}."
    if report.without_position:
        many = _counted(report.without_position, "lieu", "lieux")
        yield f"Sans position : {many}. La distance sera celle du code postal."
    if report.unknown_columns:
        names = ", ".join(quoted(shortened(name, 30)) for name in report.unknown_columns[:_COLUMNS_SHOWN])
        more = "…" if len(report.unknown_columns) > _COLUMNS_SHOWN else "."
        yield f"Colonnes non reprises : {names}{more}"


def source_line(source: Source, today: date) -> str:
    """A list that is in: what it is, how many places, how old."""
    count = _counted(source.count, "lieu", "lieux")
    departments = [one for one in source.departments if one]
    where = f", département {departments[0]}" if len(departments) == 1 else ""
    day = age.sentence("Données", source.dated, today, age.RENEW)
    return f"{KINDS[source.kind]} ({source.file}) : {count}{where}. {day}"


def thousands(number: int) -> str:
    """« 2 845 »."""
    return f"{number:,}".replace(",", "\u202f")


def _counted(number: int, one: str, many: str) -> str:
    return f"{thousands(number)} {many if number > 1 else one}" if number else f"aucun {one}"


def _told(words: tuple[str, str], counted: Counted) -> str:
    """« 3 codes postaux : … (ligne 12 : « 1200 » ; ligne 15 : …) »."""
    one, many = words
    examples = " ; ".join(f"ligne {one.line} : {quoted(one.words)}" for one in counted.examples)
    more = " ; …" if counted.count > len(counted.examples) else ""
    return f"{thousands(counted.count)} {many if counted.count > 1 else one} ({examples}{more})"
