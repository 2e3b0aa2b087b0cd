"""« cliquez », « cliquer »: as the person says it, « je clique »."""

from __future__ import annotations

_IRREGULAR = {
    "accéder accédez": "accède",
    "acheter achetez": "achète",
    "achever achevez": "achève",
    "aller allez": "vais",
    "amener amenez": "amène",
    "appeler appelez": "appelle",
    "apprendre apprenez": "apprends",
    "appuyer appuyez": "appuie",
    "attendre attendez": "attends",
    "avoir avez": "ai",
    "choisir choisissez": "choisis",
    "compléter complétez": "complète",
    "comprendre comprenez": "comprends",
    "conduire conduisez": "conduis",
    "connaître connaissez": "connais",
    "courir courez": "cours",
    "croire croyez": "crois",
    "descendre descendez": "descends",
    "devoir devez": "dois",
    "dire dites": "dis",
    "écrire écrivez": "écris",
    "emmener emmenez": "emmène",
    "employer employez": "emploie",
    "enlever enlevez": "enlève",
    "entendre entendez": "entends",
    "envoyer envoyez": "envoie",
    "épeler épelez": "épelle",
    "espérer espérez": "espère",
    "essayer essayez": "essaie",
    "éteindre éteignez": "éteins",
    "faire faites": "fais",
    "gérer gérez": "gère",
    "inscrire inscrivez": "inscris",
    "insérer insérez": "insère",
    "jeter jetez": "jette",
    "joindre joignez": "joins",
    "lever levez": "lève",
    "libérer libérez": "libère",
    "lire lisez": "lis",
    "mettre mettez": "mets",
    "nettoyer nettoyez": "nettoie",
    "obtenir obtenez": "obtiens",
    "ouvrir ouvrez": "ouvre",
    "payer payez": "paie",
    "perdre perdez": "perds",
    "permettre permettez": "permets",
    "pouvoir pouvez": "peux",
    "préférer préférez": "préfère",
    "prendre prenez": "prends",
    "prévenir prévenez": "préviens",
    "promettre promettez": "promets",
    "protéger protégez": "protège",
    "ramener ramenez": "ramène",
    "rappeler rappelez": "rappelle",
    "recevoir recevez": "reçois",
    "récupérer récupérez": "récupère",
    "régler réglez": "règle",
    "rejoindre rejoignez": "rejoins",
    "relever relevez": "relève",
    "relire relisez": "relis",
    "remettre remettez": "remets",
    "remplir remplissez": "remplis",
    "renvoyer renvoyez": "renvoie",
    "répéter répétez": "répète",
    "répondre répondez": "réponds",
    "reprendre reprenez": "reprends",
    "retenir retenez": "retiens",
    "revenir revenez": "reviens",
    "saisir saisissez": "tape",
    "savoir savez": "sais",
    "servir servez": "sers",
    "sortir sortez": "sors",
    "soulever soulevez": "soulève",
    "souscrire souscrivez": "souscris",
    "suivre suivez": "suis",
    "tenir tenez": "tiens",
    "transmettre transmettez": "transmets",
    "vendre vendez": "vends",
    "venir venez": "viens",
    "vérifier vérifiez": "vérifie",
    "voir voyez": "vois",
    "vouloir voulez": "veux",
}
_FORMS = {form: said for forms, said in _IRREGULAR.items() for form in forms.split()}
_CONDITIONAL = ("riez", "viez", "siez")
"""« vous perdriez », « vous aviez »: nothing to do, so no « je »."""
_VOWELS = tuple("aàâeéèêëiîïoôuùûh")


def as_i_say(verb: str) -> str:
    """« je clique » for « cliquez » or « cliquer », « je me connecte » for « connectez-vous »; nothing for
    a word that is no such verb."""
    bare = verb.removesuffix("-vous").removeprefix("se ")
    said = _first_person(bare)
    if not said:
        return ""
    before_vowel, otherwise = ("je m’", "je me ") if bare != verb else ("j’", "je ")
    return f"{before_vowel if said.startswith(_VOWELS) else otherwise}{said}"


def _first_person(verb: str) -> str:
    if verb in _FORMS:
        return _FORMS[verb]
    if verb.endswith("issez") and len(verb) > 6:
        return f"{verb[:-4]}s"
    if verb.endswith(_CONDITIONAL) or not verb.endswith(("ez", "er")) or len(verb) < 5:
        return ""
    return f"{verb[:-2]}e"
