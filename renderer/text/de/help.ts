/** German text: the help. Short; the keys of the screen one is at stand first. */
export interface KeyLine {
  readonly keys: string
  readonly what: string
}

const everywhere: readonly KeyLine[] = [
  { keys: 'Strg+K', what: 'Suchen: Personen, Zimmer, Befehle' },
  { keys: 'Strg+F', what: 'In der Liste suchen' },
  { keys: 'Alt+1', what: 'Erster Bereich links, mit Alt+2 der zweite und so weiter, mit Alt+0 der zehnte' },
  { keys: 'Alt+←', what: 'Zurück; mit Alt+→ wieder vor' },
  { keys: 'Strg+Z', what: 'Letzten Schritt rückgängig machen' },
  { keys: 'Strg+P', what: 'Drucken: zu den Berichten' },
  { keys: 'F6', what: 'Zwischen Liste und Bereich rechts wechseln' },
  { keys: 'Strg+Eingabe', what: 'In einem Fenster: speichern oder verlegen' },
  { keys: 'Esc', what: 'Bereich rechts oder Fenster schließen' },
  { keys: 'F1', what: 'Diese Hilfe' },
]

export const help = {
  title: 'Hilfe',
  keysHere: (place: string) => `Tasten: ${place}`,
  keysEverywhere: 'Tasten überall',
  everywhere,
  screen: {
    overview: [
      { keys: 'Tab', what: 'Von Zahl zu Zahl; jede öffnet die Liste, die sie zählt' },
      { keys: 'Eingabe', what: 'Liste oder Eintrag öffnen' },
    ],
    housing: [
      { keys: '←+→+↑+↓', what: 'Zwischen den Zimmern' },
      { keys: 'Eingabe', what: 'Haushalt oder Zimmer rechts öffnen' },
      { keys: 'M', what: 'Haushalt verlegen' },
      { keys: 'S', what: 'Ist rechts eine Person offen: Status erfassen; R: Rechtskreis' },
      { keys: 'Pos1', what: 'Erstes Zimmer, Ende: letztes' },
    ],
    people: [
      { keys: '↑+↓', what: 'Durch die Liste; rechts sehen Sie die Person' },
      { keys: 'Eingabe', what: 'In den Bereich rechts gehen' },
      {
        keys: 'N',
        what: 'Neuen Haushalt aufnehmen: wie eine Liste in Excel; Eingabe führt in die nächste Zeile, Strg+Eingabe speichert',
      },
      { keys: 'M', what: 'Haushalt verlegen' },
      { keys: 'S', what: 'Status der Person erfassen' },
      { keys: 'R', what: 'Rechtskreis der Person erfassen' },
      { keys: 'A', what: 'Wohnsitzauflage der Person erfassen; B: was die Wohnung haben muss' },
      { keys: 'E', what: 'Angaben zur Person ändern; U: neuer Name' },
      { keys: 'P', what: 'Datenblatt der Person ansehen und drucken' },
      { keys: 'D', what: 'Doppelte Einträge der Person prüfen und zusammenführen' },
      { keys: 'W', what: 'Wiedervorlage zur Person oder zum Haushalt anlegen' },
      { keys: 'Z', what: 'Haushalt: Zugang (Geburt, Rückkehr, aus anderem Haushalt); bei Weggezogenen: Rückkehr' },
      { keys: 'G', what: 'Wegzug eintragen; bei Weggezogenen: berichtigen' },
      { keys: 'T', what: 'Haushalt trennen oder zusammenführen; R: Rolle ändern, wenn rechts ein Haushalt offen ist' },
      { keys: 'F', what: 'Verwandtschaft, auch über Haushalte hinweg' },
      { keys: 'Strg+C', what: 'Zeile kopieren, zum Einfügen in Excel' },
    ],
    assignments: [
      { keys: '↑+↓', what: 'Durch die Liste; rechts sehen Sie den Bescheid' },
      { keys: 'Eingabe', what: 'In den Bereich rechts gehen; bei „Wer braucht noch einen Platz“: Zimmer suchen' },
      { keys: 'A', what: 'Ankunft erfassen: alle Erwarteten, heute; Eingabe bestätigt' },
      { keys: 'N', what: 'Gewählte Person als nicht angekommen eintragen' },
      { keys: 'M', what: 'Haushalt unterbringen' },
      { keys: 'P', what: 'Gewählte Person wohnt privat' },
      { keys: 'E', what: 'Personen des Bescheids als Haushalte erfassen' },
      { keys: 'H', what: 'Haushalt zuordnen' },
      { keys: 'B', what: 'Bescheid ändern' },
    ],
    followUps: [
      { keys: '↑+↓', what: 'Durch die Liste; mit Umschalt mehrere markieren, mit der Leertaste einzelne' },
      { keys: 'Eingabe', what: 'Öffnen, worum es geht' },
      { keys: 'E', what: 'Erledigt; bei Erledigten: wieder öffnen' },
      { keys: 'V', what: 'Auf einen anderen Tag verschieben' },
      { keys: 'Z', what: 'Jemandem zuweisen' },
      { keys: 'B', what: 'Bearbeiten: Text, Bemerkung, Tag' },
      { keys: 'N', what: 'Neue Wiedervorlage' },
    ],
    overstays: [
      { keys: '←+→+↑+↓', what: 'Zwischen den Karten der Tafel' },
      { keys: 'Eingabe', what: 'Haushalt rechts öffnen' },
      { keys: 'W', what: 'Nächsten Schritt der Wohnungssuche erfassen' },
      { keys: 'Strg+→', what: 'Karte einen Schritt weiter; Strg+← einen Schritt zurück' },
      { keys: 'T', what: 'Nächsten Termin ändern' },
    ],
    regimeChanges: [
      { keys: '↑+↓', what: 'Durch die Liste; rechts sehen Sie den Vorgang' },
      { keys: 'N', what: 'Fälliger Haushalt: Vorgang anlegen' },
      { keys: 'E', what: 'Nächsten Schritt eintragen' },
      { keys: 'B', what: 'Schreiben (Brief) eintragen' },
      { keys: 'V', what: 'Vorgang ändern: BG-Nummer, Kontakt, Notiz, Personen' },
      { keys: 'A', what: 'Vorgang abschließen oder wieder aufnehmen' },
      { keys: 'W', what: 'Wiedervorlage zum Vorgang anlegen' },
    ],
    reports: [
      { keys: 'Strg+P', what: 'Drucken' },
      { keys: 'Tab', what: 'Durch Auswahl und Vorschau' },
    ],
    imports: [{ keys: '↑+↓', what: 'Durch die Zeilen der Vorschau' }],
    log: [{ keys: 'Strg+Z', what: 'Letzten Schritt dieser Sitzung rückgängig machen' }],
  },
  firstTitle: 'Erste Schritte',
  first: [
    'Lesen Sie unter „Excel-Import“ die Listen ein, mit denen Sie heute arbeiten. Sie sehen jede Zeile, bevor etwas gespeichert wird.',
    'Unter „Unterkünfte“ sehen Sie jedes Haus mit Zimmern und Bewohnern. Ein Klick auf ein Zimmer zeigt rechts, wer dort wohnt.',
    'Mit „Verlegen“ zieht ein Haushalt um. Vorher steht da, was dafür und was dagegen spricht.',
    'Kündigt die Bezirksregierung Personen an, tragen Sie den Bescheid unter „Zuweisungen“ ein. Ist der Bus da, erfassen Sie dort die Ankunft; „Wer braucht noch einen Platz“ zeigt, wen Sie noch unterbringen müssen.',
    'Im Bereich einer Person erfassen Sie einen neuen Namen, Status, Rechtskreis, eine Wohnsitzauflage oder einen Wohnbedarf mit dem ersten Tag und dem Tag, an dem das Amt davon erfahren hat. Die drei Punkte neben einem Eintrag berichtigen, beenden oder entfernen ihn. Was bis dahin angenommen wurde, bleibt unter „Früher angenommen“ nachlesbar.',
    'Steht jemand zweimal im Register, vergleicht „Doppelte prüfen“ beide Einträge und führt sie zusammen. Was beide wissen, bleibt erhalten; die alte Nummer führt weiter zur Person, und ein Schritt nimmt alles zurück.',
    'Unter „Wiedervorlagen“ steht, was zu einem Tag zu tun ist. Ablaufende Papiere, Wohnsitzauflagen und Mietverträge, Geburtstage von Kindern und angekündigte Zuweisungen bemerkt das Programm selbst; ist der Anlass behoben, verschwinden sie von allein.',
    'Unter „Fehlbelegung“ sehen Sie, wie weit die Wohnungssuche jedes Haushalts ist, welcher Termin als Nächstes ansteht und welcher wartende Haushalt in die frei werdenden Zimmer passt.',
    'Wer dazukommt, geht, heiratet oder sich trennt: Im Bereich eines Haushalts tragen Sie es mit dem Tag ein, auch rückwirkend oder im Voraus. Vor dem Speichern steht da, was dadurch geschieht: welche Plätze frei werden, wer Bezugsperson wird, wessen Leistungen enden.',
    'Unter „Berichte“ drucken Sie Belegungslisten oder speichern sie als Excel oder PDF.',
    'Alles ist sofort gespeichert. Was Sie getan haben, steht im Protokoll und lässt sich rückgängig machen.',
  ],
  countedTitle: 'Was gezählt wird',
  counted: [
    'Belegt: Personen, die in der Nacht des Stichtags einen Platz haben. Der Tag des Auszugs zählt nicht mehr.',
    'Frei regulär: freie Plätze bis zur Regelbelegung des Zimmers. Frei verdichtet: freie Plätze, wenn enger belegt wird; die regulären sind darin enthalten.',
    'Gesperrt: reguläre Plätze in Zimmern, die an diesem Tag nicht belegt werden dürfen.',
    'Verdichtet belegt: Personen über der Regelbelegung ihres Zimmers.',
    'Zimmer außerhalb ihres Mietvertrags zählen an diesem Tag nicht mit.',
  ],
  assignmentsTitle: 'Zuweisungen',
  assignments: [
    'Der Stand eines Bescheids ergibt sich aus seinen Personen: angekündigt, erfasst, angekommen, untergebracht. Untergebracht ist er, wenn alle Angekommenen einen Platz oder eine private Wohnung haben oder die Stadt wieder verlassen haben.',
    'Überfällig ist ein Bescheid, dessen Tag vorbei ist und von dem niemand angekommen ist.',
    'Wer erwartet wird, gehört ab dem angekündigten Tag zum Register, wer ankommt, ab dem Tag der Ankunft; geplante Plätze beginnen dann mit. Wer nicht kommt, ist nicht im Register.',
    'Einen Platz braucht, wer zu einem Bescheid gehört und weder einen Platz hat noch einen geplanten noch privat wohnt, und wessen Platz in den nächsten 30 Tagen endet, ohne dass ein anderer folgt. Wer einen Mietvertrag hat oder die Stadt verlässt, zählt nicht.',
  ],
  followUpsTitle: 'Wann Wiedervorlagen erscheinen',
  followUps: [
    'Papiere und Wohnsitzauflagen: 60 Tage vor dem letzten Tag, fällig vier Wochen davor. Ein abgelaufenes Papier ohne Nachfolger bleibt 90 Tage stehen.',
    'Kinder, die 3, 6, 14 oder 18 werden: 60 Tage vorher, fällig sechs Wochen davor (mit 14: vier). Ist nur das Geburtsjahr bekannt, gilt der 1. Januar.',
    'Mietverträge: 120 Tage vor dem Ende, fällig drei Monate davor. Zuweisungen: fällig am angekündigten Tag, bis alle da sind.',
    'Was Sie verschieben oder zuweisen, bleibt, bis es erledigt ist oder sein Anlass wegfällt.',
  ],
  regimeTitle: 'Rechtskreiswechsel',
  regime:
    'Fällig ist ein Wechsel, wenn der Aufenthaltsstatus am Stichtag nicht zum eingetragenen Rechtskreis passt. Zum Jobcenter wird ab dem Ersten des Monats gewechselt, der auf den Beginn des Status folgt (§ 1 Abs. 3 AsylbLG); mit § 24 AufenthG aus der Zeit vor Juni 2022 ab 1. Juni 2022. „Zu prüfen“ heißt: Das Programm kann es nicht entscheiden, zum Beispiel bei einer Fiktionsbescheinigung. Eine Lücke sind Tage, für die niemand zahlt; eine Doppelzahlung sind Tage, für die beide zahlen. Solange einer der beiden Zahlungstage fehlt, zählt das Programm die Tage bis heute.',
  stichtagTitle: 'Der Stichtag',
  stichtag:
    'Oben steht der Stichtag, normalerweise heute. Ein anderer Tag zeigt das ganze Büro an diesem Tag, nur zum Ansehen. „Zurück zu heute“ beendet die Rückschau. Im Feld gehen auch „2.11.“, „heute“ oder „+3“.',
  knownTitle: 'Der Kenntnisstand',
  known:
    'Die Uhr neben dem Stichtag zeigt den Stichtag so, wie er dem Amt an einem früheren Tag bekannt war: ohne alles, was erst danach nachgetragen oder berichtigt wurde. So lässt sich erklären, warum damals so entschieden wurde. Berichte zeigen immer, was heute bekannt ist.',
  overstayTitle: 'Fehlbelegung',
  overstay:
    'Eine Fehlbelegung liegt vor, wenn eine Person am Stichtag einen städtischen Platz hat, einen Aufenthaltstitel besitzt, mit dem sie eine Wohnung mieten darf (Aufenthaltserlaubnis, Niederlassungserlaubnis, EU, deutsch), und keine Leistungen nach dem AsylbLG erhält. Duldung, Gestattung und Fiktionsbescheinigung sind kein solcher Titel. „Seit“ ist der erste Tag, von dem an alles ununterbrochen zutrifft. Ein Termin ist überfällig, wenn sein Tag vorbei ist und danach nichts erfasst wurde.',
} as const
