"""A sound guide, as small as the models allow, to be broken one thing at a time."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from cnfs_tui.guide.load import Examination, examine
from cnfs_tui.guide.problems.messages import message, remedy
from cnfs_tui.guide.problems.problem import Problem, Severity

CADRE = """\
métier: conseiller numérique
temps:
  bienvenue:
    titre: Bienvenue
    intention: Rassurer
    durée en secondes: 20
    standard: "Bonjour, je suis {métier}, vous êtes {lieu}."
    très simple: Bonjour.
    source: Note, 3.1
    statut: note
versions courtes:
  file:
    titre: File d’attente
    quand: Il y a du monde
    phrase: Je vous écoute.
    source: Note, 3.1
    statut: proposition
structures:
  mairie:
    titre: Mairie
    lieu: à la mairie
    croyance: On y fait tout
    phrase: Je fais avec vous.
    relais: Le guichet
    vigilance: La file
    aidants connect: Demandez au responsable
    source: Note, 3.1
    statut: proposition
recadrages:
  mot-de-passe:
    titre: Mot de passe
    phrase: C’est vous qui le tapez.
    source: Note, 3.1
    statut: proposition
craintes:
  honte:
    titre: La honte
    signe: La personne s’excuse
    réponse: Prenons notre temps.
    source: Note, 3.1
    statut: proposition
accord:
  - phrase: Vous décidez de tout.
    source: Note, 3.1
    statut: note
référence officielle:
  texte: Je suis là pour faire avec vous.
  source: Note, 3.1
  statut: note
"""

POSTURE = """\
échelle:
  - aide: Je me tais.
    exemple: J’attends.
    autonomie: Autonome
    mandat: non
    source: Note
    statut: proposition
mandat:
  titre: Il faut un mandat
  rappels:
    - Je demande avant de toucher.
  source: Note
  statut: proposition
modes:
  faire-faire:
    titre: Faire faire
    main: La personne, seule
    décide: La personne
    secret: La personne
    but: Vérifier
    place: À la fin
    source: Note
    statut: proposition
  faire-avec:
    titre: Faire avec
    main: La personne
    décide: La personne
    secret: La personne
    but: Apprendre
    place: Notre façon de faire
    source: Note
    statut: note
  faire-pour:
    titre: Faire pour
    main: Le conseiller
    décide: La personne
    secret: La personne
    but: Débloquer
    place: Sous mandat
    source: Note
    statut: proposition
  faire-a-la-place:
    titre: Faire à la place
    main: Le conseiller
    décide: Le conseiller
    secret: Le conseiller
    but: Aller vite
    place: Jamais
    source: Note
    statut: note
  passer-le-relais:
    titre: Passer le relais
    main: La personne
    décide: La personne
    secret: La personne
    but: Trouver qui sait
    place: Dans la mission
    source: Note
    statut: note
gestes:
  p01:
    geste: S’asseoir à côté
    on le voit quand: L’écran est face à la personne
    à éviter: Se mettre devant
    source: Note
    statut: proposition
  p02:
    geste: Laisser la main
    on le voit quand: Mes mains sont posées
    à éviter: Prendre la souris
    source: Note
    statut: proposition
paroles:
  - situation: L’accueil
    dire: Bonjour.
    éviter: Au suivant.
    pourquoi: Rassurer
    source: Note
    statut: proposition
dérapages:
  clic-de-trop:
    titre: Le clic de trop
    déclencheur: La file
    signal: Je vais juste
    parade: Poser les mains
    gestes:
      - p02
    source: Note
    statut: proposition
clôture:
  - geste: Se déconnecter
    source: Note
    statut: proposition
motifs:
  temps:
    titre: Le temps manque
"""

DIAGNOSTIC = """\
critères:
  urgence:
    titre: Urgence
    question: Est-ce urgent ?
    dans le doute: oui
    prudence: Par prudence, c’est urgent.
    synthèse si on ne sait pas: On ne sait pas.
    questions à poser:
      - Quelle date ?
    quand on ne sait pas:
      - Lisez le courrier.
    réponses:
      oui:
        titre: Oui
        définition: Un droit va se perdre
        synthèse: C’est urgent.
      non:
        titre: Non
        définition: Rien ne presse
        synthèse: Rien ne presse.
    source: Note, 2
    statut: note
  souhait:
    titre: Souhait
    question: Voulez-vous apprendre ?
    dans le doute: plus-tard
    prudence: Par prudence, plus tard.
    synthèse si on ne sait pas: On verra.
    questions à poser:
      - On essaie ?
    quand on ne sait pas:
      - Essayez cinq minutes.
    réponses:
      oui:
        titre: Oui
        définition: Elle veut
        synthèse: Vous voulez apprendre.
      plus tard:
        titre: Plus tard
        définition: Pas aujourd’hui
        synthèse: Plus tard.
      non:
        titre: Non
        définition: Elle ne veut pas
        synthèse: Vous ne voulez pas.
    source: Note, 2
    statut: note
observations:
  theme:
    titre: Thème
    question: De quoi s’agit-il ?
    réponses:
      logement:
        titre: Le logement
        acteurs:
          - adil
      autre:
        titre: Autre chose
    source: La Coop
    statut: source
  etat:
    titre: État
    question: Comment va la personne ?
    par défaut: calme
    réponses:
      calme:
        titre: Calme
      stress:
        titre: Stressée
    source: Note, 2
    statut: proposition
situations repères:
  coupure:
    titre: Coupure
    urgence: selon
    repère: La trêve finit le 31 mars
    source: Code de l’action sociale
    statut: source
    vérifié le: 2026-11-23
synthèse:
  début: Si je comprends bien
  fin: C’est cela ?
  source: Note, 2
  statut: proposition
"""

ARBRE = """\
arbre:
  demander: urgence
  réponses:
    oui: faire-avec
    non:
      demander: souhait
      réponses:
        oui ou plus tard: apprendre
        non: orienter
"""


def case(
    name: str, action: str, *example: str, target: str = "france-services", skill: str = "ecrire-un-mail"
) -> str:
    """The block of one case of ``cas.yaml``, with one example given as lines of answers."""
    answers = "".join(f"          {line}\n" for line in example)
    return f"""\
  {name}:
    titre: Le cas {name}
    action: {action}
    posture: À côté
    proposer: Faisons-le ensemble.
    dire:
      - Je vous montre.
    ne pas dire:
      - Laissez-moi faire.
    étapes:
      - faire: Lire ensemble
    cibles:
      - {target}
    cibles du thème: oui
    compétences:
      - {skill}
    mémo: compétences
    ensuite:
      - Revenir.
    exemples:
      - situation: Exemple de {name}
        réponses:
{answers}    source: Note, 3, {name}
    statut: note
"""


CAS = "cas:\n" + "".join(
    (
        case("faire-avec", "faire-avec", "urgence: oui"),
        case("apprendre", "apprendre", "urgence: non", "souhait: plus tard"),
        case("orienter", "orienter", "urgence: non", "souhait: non"),
    )
)

COMPLEMENTS = """\
compléments:
  stress:
    titre: La personne est stressée
    si:
      etat: stress
    conseils:
      - Respirez ensemble.
    cibles:
      - adil
    source: Note
    statut: proposition
  doute-urgence:
    titre: Urgence inconnue
    si:
      urgence: ne-sait-pas
      type: mairie ou ccas
      action: faire-avec ou orienter
    conseils:
      - Cherchez une date.
    source: Note
    statut: proposition
"""

ACTEURS = """\
gestes de relais:
  - geste: Appeler avant
    détail: Devant la personne
    source: Note
    statut: proposition
acteurs:
  france-services:
    nom: France services
    fait: Aide aux démarches
    quand:
      - La démarche est administrative
    catégorie coop: AideAuxDemarchesAdministratives
    dire: Ils vous aideront.
    source: ANCT
    statut: source
  adil:
    nom: Adil
    fait: Conseil sur le logement
    quand:
      - Il s’agit de logement
    thèmes:
      - logement
    catégorie coop: Autre
    dire: Ils connaissent la loi.
    source: Anil
    statut: source
"""

COMPETENCES = """\
compétences:
  ecrire-un-mail:
    nom: Écrire un mail
    avec quelqu’un:
      - Je sais ouvrir ma boîte.
    seul:
      - Je sais répondre.
    à l’aise:
      - Je sais trier.
    pix:
      - "2.1"
    digcomp:
      - "2.1"
    thème coop: Email
    source: Pix
    statut: proposition
"""

LIAISON = """\
besoins:
  demande:
    titre: Demander
    phrase: Je viens pour faire une demande
déjà fait:
  compte:
    titre: Le compte
    phrase: Mon compte fonctionne.
à apporter:
  courrier:
    titre: Le courrier
    phrase: Mon courrier
porte fermée:
  - J’appelle le conseiller numérique.
qui m’a orienté: Le conseiller numérique
source: Note
statut: proposition
"""

FORMATION = """\
protocole:
  - phase: jeu
    temps: Le jeu
    minutes: 10
    contenu: Chacun joue son rôle.
rôles:
  conseiller:
    titre: Le conseiller
    consignes:
      - Accueillez la personne.
  personne:
    titre: La personne
    consignes:
      - Attendez les questions.
  observateur:
    titre: L’observateur
    consignes:
      - Notez des faits.
questions de débrief:
  - Qui tenait la souris ?
grille:
  o01:
    item: Garde les mains posées
    preuve: Le moment
    gestes:
      - p02
    source: Note
    statut: proposition
seuils:
  - jusqu’à: 1
    avis: À reprendre
  - jusqu’à: 2
    avis: Acquis
à reprendre si zéro:
  - o01
engagements:
  e01:
    phrase: Lundi, je pose mes mains.
    geste: p02
source: Note
statut: proposition
"""

MEMO = """\
# Je sais écrire un mail

## Pour recommencer

1. J’ouvre ma boîte.
2. J’écris.
3. Je clique sur Envoyer.

## Attention

Je garde mon mot de passe secret.
"""

FILES = {
    "rules/cadre.yaml": CADRE,
    "rules/posture.yaml": POSTURE,
    "rules/diagnostic.yaml": DIAGNOSTIC,
    "rules/arbre.yaml": ARBRE,
    "rules/cas.yaml": CAS,
    "rules/complements.yaml": COMPLEMENTS,
    "rules/acteurs.yaml": ACTEURS,
    "rules/competences.yaml": COMPETENCES,
    "rules/liaison.yaml": LIAISON,
    "rules/formation.yaml": FORMATION,
    "memos/ecrire-un-mail.md": MEMO,
}

TODAY = date(2026, 11, 23)
"""The day on which the small guide is examined: that of its dated fact."""


@dataclass
class SmallGuide:
    """The small guide in a folder; each change is written at once."""

    folder: Path
    files: dict[str, str] = field(default_factory=lambda: dict(FILES))

    def __post_init__(self) -> None:
        for name, text in self.files.items():
            self.write(name, text)

    def write(self, name: str, text: str | bytes) -> None:
        """Put a whole file in the place of another, or beside the others."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        if isinstance(text, str):
            self.files[name] = text

    def change(self, name: str, old: str, new: str) -> None:
        """Replace words found exactly once in a file."""
        text = self.files[name]
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
        self.write(name, text.replace(old, new))

    def remove(self, name: str) -> None:
        """Take a file away."""
        (self.folder / name).unlink()

    def at(self, name: str, words: str, *, after: str = "") -> tuple[str, int, int]:
        """File, line and column of the first of these words, as an editor shows them; or just after some."""
        text = self.files[name]
        start = text.index(after + words) + len(after)
        before = text[:start]
        return name, before.count("\n") + 1, start - before.rfind("\n")

    def examine(self) -> Examination:
        """What the check of the whole guide finds; every problem can be told."""
        examination = examine(self.folder, TODAY)
        for problem in examination.problems:
            assert told(problem)
        return examination

    def problems(self) -> tuple[Problem, ...]:
        """The problems, all of them errors, of a guide that is not sound."""
        examination = self.examine()
        assert not examination.sound
        assert all(problem.severity is Severity.ERROR for problem in examination.problems)
        return examination.problems

    def errors(self) -> tuple[Problem, ...]:
        """The errors of a guide that is not sound, its warnings left aside."""
        examination = self.examine()
        assert not examination.sound
        return tuple(problem for problem in examination.problems if problem.severity is Severity.ERROR)

    def problem(self) -> Problem:
        """The one problem of a guide that is not sound."""
        (problem,) = self.problems()
        return problem

    def warning(self) -> Problem:
        """The one warning of a guide that stays sound."""
        examination = self.examine()
        assert examination.sound
        (problem,) = examination.problems
        assert problem.severity is Severity.WARNING
        return problem


def told(problem: Problem) -> str:
    """The whole message, as an author reads it."""
    return f"{message(problem)} {remedy(problem)}"


def spot(problem: Problem) -> tuple[str, int, int]:
    """Where a problem is: file, line, column."""
    return problem.place.file, problem.place.line, problem.place.column


def underlined(problem: Problem) -> str:
    """The author's words under which the report draws its line."""
    place = problem.place
    return place.excerpt[place.column - 1 : place.column - 1 + place.length]


def workshop(name: str, skill: str = "ecrire-un-mail") -> str:
    """The end of ``competences.yaml``: one workshop that teaches one skill."""
    return f"""\
ateliers:
  {name}:
    nom: Atelier
    compétences:
      - {skill}
    source: Note
    statut: note
"""
