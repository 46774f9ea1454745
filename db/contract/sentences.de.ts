/**
 * The German sentence for each refusal, each finding of a move and each wrong row of an import. A code without one does not compile.
 * It belongs to the contract because the window and the terminal say the same words.
 */
import type { ErrorCode, Refusal } from '../domain/errors.ts'
import type { Finding, MoveRule } from '../domain/housing/moveFacts.ts'
import { type RoomUse, roomPurposes, roomUses } from '../domain/housing/terms.ts'
import type { IbanFault } from '../domain/payments/iban.ts'
import type { IntakeFinding } from '../domain/people/entered.ts'
import { housingNeeds } from '../domain/people/terms.ts'
import { type RowProblem, type RowProblemCode, sheetNames } from '../domain/register/rows.ts'
import { addDays, type Day, dayText } from '../domain/values.ts'
import { chequeSentences } from './sentences.cheques.de.ts'
import { intakeSentence } from './sentences.intake.de.ts'
import { runSentences } from './sentences.runs.de.ts'
import { transferRefusals } from './sentences.transfers.de.ts'
import { ibanSentence } from './sentences.ways.de.ts'

type Facts = Readonly<Record<string, unknown>>

const germanDay = (day: unknown): string => dayText(String(day) as Day)
const dayBefore = (day: unknown): string => dayText(addDays(String(day) as Day, -1))
const squareMetres = (hundredths: unknown): string =>
  `${(Number(hundredths) / 100).toLocaleString('de-DE', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} m²`
const people = (count: unknown): string => (Number(count) === 1 ? '1 Person' : `${String(count)} Personen`)
const places = (count: unknown): string => (Number(count) === 1 ? '1 Platz' : `${String(count)} Plätze`)
/** After "bei": `1 Platz`, `2 Plätzen`. */
const withPlaces = (count: unknown): string => `${places(count)}${Number(count) === 1 ? '' : 'n'}`
const who = (facts: Facts): string => (facts.name ? String(facts.name) : 'Die Person')
const until = (facts: Facts): string => (facts.to ? ` bis ${dayBefore(facts.to)}` : '')

const refusals: Readonly<Record<ErrorCode, (facts: Facts) => string>> = {
  ...runSentences,
  ...chequeSentences,
  UNKNOWN_METHOD: () => 'Diesen Befehl kennt das Programm nicht.',
  INVALID_INPUT: () => 'Die Eingabe ist unvollständig oder hat eine falsche Form. Es wurde nichts geändert.',
  BACKEND_GONE: () =>
    'Die Datenverwaltung hat sich unerwartet beendet. Was bestätigt war, ist gespeichert; dieser letzte Schritt vielleicht nicht. Bitte sehen Sie nach, bevor Sie ihn wiederholen.',
  FAULT: () => 'Im Programm ist ein Fehler aufgetreten. Es wurde nichts geändert.',
  CANCELLED: () => 'Abgebrochen. Es wurde nichts geändert.',
  COMMAND_REPEATED: () => 'Dieser Schritt wurde bereits ausgeführt; er wird nicht doppelt gebucht.',
  ACTOR_UNKNOWN: () => 'Bitte wählen Sie zuerst Ihren Namen.',
  NO_FILE: () => 'Es ist keine Datendatei geöffnet.',
  FILE_NOT_FOUND: () => 'Die Datei ist nicht da oder lässt sich nicht öffnen. Ist das Laufwerk verbunden?',
  FILE_EXISTS: () => 'Eine Datei mit diesem Namen gibt es schon. Bitte wählen Sie einen anderen Namen.',
  FILE_FOREIGN: () => 'Das ist keine Datei von Quartier. Sie wurde nicht verändert.',
  FILE_NEWER: () =>
    'Diese Datei wurde mit einer neueren Fassung von Quartier gespeichert. Bitte aktualisieren Sie das Programm; die Datei wurde nicht verändert.',
  FILE_DAMAGED: () =>
    'Die Datei ist beschädigt. Bitte verwenden Sie die letzte Sicherung und heben Sie diese Datei auf.',
  FILE_LOCKED: () =>
    'Die Datei wird gerade von einem anderen Programm benutzt. Bitte versuchen Sie es gleich noch einmal.',
  FILE_READ_ONLY: () => 'Die Datei ist schreibgeschützt. Es wurde nichts geändert.',
  DISK_FULL: () => 'Auf dem Datenträger ist kein Platz mehr. Es wurde nichts geändert; bitte schaffen Sie Platz.',
  NOT_FOUND: () => 'Diesen Eintrag gibt es nicht (mehr).',
  STALE: () => 'Dieser Eintrag wurde inzwischen geändert. Die Ansicht ist neu geladen; bitte prüfen Sie noch einmal.',
  NAME_TAKEN: () => 'Diesen Namen gibt es schon.',
  NOTHING_TO_UNDO: () => 'Dieser Schritt ist schon rückgängig gemacht oder lässt sich nicht rückgängig machen.',
  UNDO_OVERTAKEN: () =>
    'Das lässt sich nicht mehr rückgängig machen: Dieselben Einträge wurden danach noch einmal geändert. Nehmen Sie zuerst den späteren Schritt zurück.',
  PERIOD_EMPTY: () => 'Das Ende liegt nicht nach dem Beginn.',
  LEARNED_LATER: () => 'Das Amt kann davon nicht erst später erfahren haben: Der Tag liegt in der Zukunft.',
  NOTHING_CHANGED: () => 'Das steht schon so in der Akte; es wurde nichts geändert.',
  CHANGE_ALREADY_OPEN: () =>
    'Für eine dieser Personen läuft schon ein Vorgang zum Rechtskreiswechsel. Führen Sie diesen weiter oder schließen Sie ihn zuerst ab.',
  CHANGE_CLOSED: () => 'Der Vorgang ist abgeschlossen. Nehmen Sie ihn wieder auf, um etwas zu ändern.',
  CHANGE_NOT_SETTLED: () =>
    'Die Zahlungen gehen nicht nahtlos ineinander über. Bitte begründen Sie, warum der Vorgang trotzdem abgeschlossen wird.',
  STEP_IN_FUTURE: () =>
    'Das kann nicht erst in der Zukunft geschehen sein. Nur der erste Tag mit oder ohne Zahlung darf in der Zukunft liegen.',
  REGIME_WRONG_SIDE: () => 'Dieser Rechtskreis passt nicht zur Richtung des Wechsels.',
  MERGED: () =>
    'Dieser Eintrag wurde mit einem anderen zusammengeführt. Bitte öffnen Sie die Person und arbeiten Sie dort weiter.',
  MERGE_REFUSED: () =>
    'So lassen sich die beiden Einträge nicht zusammenführen. Die Vorschau sagt, was zuerst zu klären ist.',
  LAST_NAME: () => 'Eine Person braucht einen Namen. Berichtigen Sie ihn, statt ihn zu entfernen.',
  BORN_AFTER: () => 'Das Geburtsdatum liegt in der Zukunft oder nach der Zuweisung.',
  DUE_PASSED: () => 'Dieser Tag ist schon vorbei. Bitte geben Sie heute oder einen späteren Tag ein.',
  TEXT_MISSING: () => 'Bitte schreiben Sie, was zu tun ist.',
  CLERK_UNKNOWN: () => 'Unter diesem Namen arbeitet hier niemand. Bitte wählen Sie einen Namen aus der Liste.',
  CAUSE_GONE: () => 'Der Anlass dieser Wiedervorlage besteht nicht mehr; sie bleibt erledigt.',
  INTAKE_REFUSED: (facts) =>
    `Der Haushalt lässt sich so nicht aufnehmen. ${((facts.findings ?? []) as IntakeFinding[]).map((found) => `${found.person === null ? '' : `Person ${found.person + 1}: `}${intakeSentence(found)}`).join(' ')}`,
  NOT_A_MEMBER: (facts) =>
    `${who(facts)} gehört am ${germanDay(facts.day)} nicht zu diesem Haushalt. Bitte prüfen Sie den Tag.`,
  STILL_HERE: (facts) => `${who(facts)} gehört an diesem Tag noch zu einem Haushalt. Tragen Sie zuerst den Wegzug ein.`,
  NEVER_HERE: (facts) => `${who(facts)} war vor diesem Tag in keinem Haushalt; eine Rückkehr kann es nicht sein.`,
  HAS_DIED: (facts) => `${who(facts)} ist laut Akte verstorben. Berichtigen Sie zuerst diesen Eintrag.`,
  CAME_BACK_LATER: (facts) =>
    `In der Akte steht, dass ${who(facts)} am ${germanDay(facts.day)} zurückgekommen ist. Das passt nicht zusammen.`,
  SAME_HOUSEHOLD: () => 'Das ist derselbe Haushalt. Wählen Sie einen anderen oder gründen Sie einen neuen.',
  TWO_REFERENCE_PERSONS: () => 'Ein Haushalt hat nur eine Bezugsperson. Bitte ändern Sie die Rolle der anderen.',
  BORN_LATER: () => 'Der Tag der Geburt liegt in der Zukunft.',
  HOUSEHOLD_EMPTY: (facts) =>
    `Am ${germanDay(facts.day)} gehörte niemand zu diesem Haushalt. Kinder, die mit der Familie gekommen sind, nehmen Sie als Zugang auf.`,
  KIN_ITSELF: () => 'Bitte wählen Sie zwei verschiedene Personen.',
  KIN_CIRCLE: () => 'So wäre jemand sein eigener Vorfahr. Bitte prüfen Sie, wer Elternteil und wer Kind ist.',
  PARENT_YOUNGER: () => 'Der Elternteil wäre jünger als das Kind. Bitte prüfen Sie die Geburtsdaten.',
  MOVE_REFUSED: (facts) => {
    const findings = (facts.findings ?? []) as Finding[]
    return `So geht der Umzug nicht. ${findings.map(findingSentence).join(' ')}`
  },
  REASON_NEEDED: (facts) => {
    const warned = ((facts.findings ?? []) as Finding[]).filter((finding) => finding.severity !== 'ok')
    return `Bitte begründen Sie die Abweichung. ${warned.map(findingSentence).join(' ')}`
  },
  PROPOSAL_OUTDATED: (facts) => {
    const named = (values: unknown): string => ((values ?? []) as string[]).join(', ')
    const findings = ((facts.findings ?? []) as Finding[]).map(findingSentence).join(' ')
    const changed = facts.households ? ` Geändert wurde: ${named(facts.households)}.` : ''
    const taken = facts.rooms ? ` Nicht mehr frei zu bekommen: ${named(facts.rooms)}.` : ''
    return `Der Vorschlag passt nicht mehr zur Belegung; es wurde nichts geändert.${changed}${taken}${findings ? ` ${findings}` : ''} Bitte berechnen Sie ihn neu.`
  },
  NOBODY_TO_MOVE: () => 'Es ist niemand ausgewählt, der umziehen soll.',
  ALREADY_THERE: () => 'Die ausgewählten Personen wohnen an diesem Tag schon in diesem Zimmer.',
  NAMED_TWICE: () => 'Dieselbe Person ist zweimal eingeplant. Bitte prüfen Sie die Umzüge.',
  NO_PLACE: () => 'Von diesen Personen hat an diesem Tag und danach niemand einen Platz der Stadt.',
  PLACE_BEFORE_BEGINS_LATER: (facts) =>
    `In das Zimmer davor wird erst am ${germanDay(facts.day)} eingezogen. Der neue Tag muss danach liegen.`,
  NO_PLANNED_STAY: () => 'An diesem Tag ist für keine dieser Personen ein Einzug eingetragen.',
  STAY_OUTSIDE_REGISTER: (facts) =>
    `In diesen Nächten gehörte die Person nicht durchgehend zu einem Haushalt${facts.day ? ` (zuerst am ${germanDay(facts.day)})` : ''}. Bitte prüfen Sie die Tage.`,
  NOTE_EXISTS: () => 'Für diese beiden gibt es in dieser Zeit schon einen Vermerk. Verlängern Sie ihn.',
  RULE_FIXED: () =>
    'Diese Regel lässt sich nicht so einstellen: Die Datei selbst nimmt nichts an, was gegen sie verstößt, oder es gehört immer eine Begründung dazu.',
  PLACEHOLDER_UNKNOWN: (facts) =>
    `Den Platzhalter „{${String(facts.name ?? '')}}“ kennt das Programm nicht. Die möglichen stehen unter dem Text.`,
  FEE_RULES_WRONG: (facts) => {
    if (facts.problem === 'no_tariff')
      return 'Bitte geben Sie mindestens einen Satz ein: den Betrag und den Tag, ab dem er gilt.'
    if (facts.problem === 'same_day')
      return `Ab dem ${germanDay(facts.day)} gelten zwei Sätze. Bitte lassen Sie nur einen davon stehen.`
    if (facts.problem === 'amount')
      return `Der Satz ab ${germanDay(facts.day)} muss zwischen 0,01 € und 10.000,00 € liegen.`
    if (facts.problem === 'bands')
      return 'Die Ermäßigung muss bis zu einem höheren Alter reichen als die Befreiung; sonst zahlt niemand ermäßigt.'
    return facts.problem === 'percent'
      ? 'Ermäßigt werden kann auf 1 bis 99 Prozent.'
      : 'Bitte geben Sie ein Alter von 1 bis 120 Jahren ein, oder lassen Sie das Feld leer.'
  },
  ITEM_TOTAL_WRONG: () =>
    'Zu einer Rückzahlung gehört die Schuld im Ganzen, mindestens so hoch wie eine Rate. Andere Posten haben keine.',
  PERSONAL_ABOVE_AMOUNT: () => 'Der persönliche Bedarf ist ein Teil des Satzes und kann nicht höher sein als er.',
  BENEFIT_RULES_WRONG: () => 'Jede Rundung gilt ab einem Monatsersten, und je Monat gibt es eine.',
  FEES_OFF: () =>
    'Benutzungsgebühren sind ausgeschaltet. Eingeschaltet werden sie unter „Einstellungen“ im Teil „Benutzungsgebühren“.',
  FIGURE_OUT_OF_BOUNDS: () => 'Dieser Wert liegt außerhalb des Erlaubten.',
  NOT_ENOUGH_FREE: (facts) => {
    if (facts.on === undefined)
      return 'Für diese Reservierung sind auch verdichtet nicht in jeder Nacht genug Plätze frei.'
    const night = `In der Nacht vom ${germanDay(facts.on)}`
    if (facts.why === 'blocked') return `${night} ist das Zimmer gesperrt; es lässt sich nichts reservieren.`
    if (facts.why === 'out_of_service')
      return `${night} steht das Zimmer nicht zur Verfügung; es lässt sich nichts reservieren.`
    const be = (count: unknown) => (Number(count) === 1 ? 'ist' : 'sind')
    const left = Number(facts.free) === 0 ? 'kein Platz' : `nur noch ${places(facts.free)}`
    return `${night} ${Number(facts.free) === 0 ? 'ist' : be(facts.free)} auch verdichtet ${left} frei und nicht reserviert; gewünscht ${be(facts.wanted)} ${String(facts.wanted)}.`
  },
  RESERVATION_OVER: ({ to }) =>
    to === undefined
      ? 'Die Reservierung ist schon verfallen.'
      : `Die Reservierung wäre schon am ${germanDay(to)} verfallen.`,
  BLOCK_OVERLAPS: (facts) =>
    `${facts.room ? `Zimmer ${String(facts.room)} ist` : 'Das Zimmer ist'} in dieser Zeit schon gesperrt (${facts.to ? 'vom' : 'ab'} ${germanDay(facts.from)}${until(facts)}). Ändern Sie jene Sperrung oder wählen Sie andere Tage.`,
  BLOCK_OVER: () => 'Diese Sperrung ist an dem Tag schon vorbei.',
  ROOM_OCCUPIED: (facts) =>
    `In den Nächten der Sperrung ${facts.people === undefined ? 'haben dort noch Personen' : facts.people === 1 ? 'hat dort noch 1 Person' : `haben dort noch ${people(facts.people)}`} einen Platz. Wählen Sie für jeden Haushalt ein anderes Zimmer.`,
  LEASE_OVERLAPS: (facts) =>
    `Für diese Unterkunft läuft in dieser Zeit schon ein Mietvertrag (${facts.to ? 'vom' : 'ab'} ${germanDay(facts.from)}${until(facts)}). Beenden oder ändern Sie zuerst jenen.`,
  NOTICE_BEFORE_LEASE: () => 'Die Kündigung kann nicht nach dem Ende des Mietvertrags liegen.',
  NOTICE_NUMBER_TAKEN: () => 'Ein Bescheid mit diesem Aktenzeichen steht schon in der Liste.',
  SHORT_NAME_TAKEN: () => 'Dieses Kürzel hat schon eine andere Unterkunft.',
  ROOM_NUMBERS_UNCLEAR: () =>
    'Aus den Zimmernummern wird keine eindeutige Liste. Schreiben Sie zum Beispiel „1.01 bis 1.12, 2.01“; jede Nummer einmal, höchstens 200.',
  ROOM_NUMBER_TAKEN: (facts) =>
    `Diese Zimmer gibt es in der Unterkunft schon: ${String(facts.numbers ?? '')}. Wählen Sie andere Nummern.`,
  DENSIFIED_BELOW_REGULAR: () => 'Bei Verdichtung können es nicht weniger Plätze sein als regulär.',
  DAY_IN_FUTURE: () => 'Der Tag liegt in der Zukunft.',
  DAY_BEFORE_START: (facts) => `Der Tag liegt vor dem ${germanDay(facts.from)}, an dem es begann.`,
  PHOTO_TOO_LARGE: () => 'Das Foto ist größer als 5 MB. Bitte verkleinern Sie es.',
  PHOTO_UNREADABLE: () => 'Das ist kein Foto im Format JPEG oder PNG.',
  CAPACITY_BELOW_PEOPLE: (facts) =>
    !facts.room
      ? 'Ein Zimmer wäre für seine Bewohner zu klein. Verlegen Sie zuerst jemanden oder wählen Sie einen späteren Tag.'
      : `Zimmer ${String(facts.room)} wäre am ${germanDay(facts.on)} zu klein: ${people(facts.people)} bei höchstens ${withPlaces(facts.densified)}. Verlegen Sie zuerst jemanden oder wählen Sie einen späteren Tag.`,
  ROOM_IN_USE: (facts) =>
    `${facts.room ? `Zimmer ${String(facts.room)}` : 'Eines der Zimmer'} lässt sich nicht entfernen: ${roomUses[facts.use as RoomUse] ?? 'Dazu ist schon etwas eingetragen'}. Schließen Sie es stattdessen.`,
  STILL_LIVED_IN: (facts) =>
    !facts.room
      ? 'In einem der Zimmer wohnt noch jemand. Verlegen Sie die Bewohner zuerst oder wählen Sie einen späteren Tag.'
      : `In Zimmer ${String(facts.room)} ${facts.people === 1 ? 'wohnt' : 'wohnen'} am ${germanDay(facts.on)} noch ${people(facts.people)}. Verlegen Sie sie zuerst oder wählen Sie einen späteren Tag.`,
  CHILDREN_ABOVE_PERSONS: () => 'Es können nicht mehr Kinder als Personen angekündigt sein.',
  NOTICE_WITHDRAWN: () => 'Diese Zuweisung ist zurückgezogen; es wird niemand mehr erwartet.',
  PEOPLE_ARRIVED: () =>
    'Von dieser Zuweisung sind schon Personen angekommen; sie lässt sich nicht mehr zurückziehen. Tragen Sie die übrigen als nicht angekommen ein.',
  ALREADY_LINKED: (facts) =>
    `Mindestens eine dieser Personen gehört schon zu einer Zuweisung${facts.number ? ` (Bescheid ${String(facts.number)})` : ''}.`,
  ARRIVAL_IN_FUTURE: () => 'Der Tag der Ankunft liegt in der Zukunft.',
  ARRIVAL_CONTRADICTS: (facts) =>
    `Das passt nicht zur Akte: Mindestens eine Person gehört ${facts.to ? `vom ${germanDay(facts.from)} bis zum ${dayBefore(facts.to)}` : `seit dem ${germanDay(facts.from)}`} anders zu einem Haushalt. Bitte wählen Sie einen anderen Tag.`,
  LIVES_HERE: (facts) =>
    `Mindestens eine dieser Personen ist schon im Register${facts.from ? ` und hat seit dem ${germanDay(facts.from)} einen Platz` : ''}. Tragen Sie stattdessen ein, wann sie die Stadt verlassen hat.`,
  STEP_AHEAD: () =>
    'Der Tag liegt in der Zukunft. Ein Schritt, der noch bevorsteht, wird als nächster Termin eingetragen.',
  NEXT_BEFORE_STEP: (facts) => `Der nächste Termin liegt vor dem Schritt vom ${germanDay(facts.on)}.`,
  NO_FLAT_SEARCH: () => 'Für diesen Haushalt läuft an diesem Tag keine Wohnungssuche.',
  IBAN_WRONG: (facts) => ibanSentence((facts.fault ?? 'check_digits') as IbanFault),
  WAY_HAS_NO_ACCOUNT: () => 'Auf diesem Zahlungsweg wird kein Konto gebraucht. Lassen Sie IBAN und Kontoinhaber leer.',
  TWO_WAYS_FOR_REST: () =>
    'Nur ein Zahlungsweg kann den Rest bekommen. Tragen Sie bei den anderen einen festen Betrag ein.',
  NO_REASON_RECORDED: () => 'Für diesen Haushalt ist an diesem Tag kein Grund eingetragen, warum er kein Konto hat.',
  NEXT_BEFORE_REASON: (facts) => `Der Termin liegt vor dem Tag, ab dem der Grund gilt (${germanDay(facts.on)}).`,
  WORKBOOK_UNREADABLE: (facts) =>
    facts.kind === 'xls'
      ? 'Das ist eine Arbeitsmappe im alten Format (.xls). Bitte speichern Sie sie in Excel als „Excel-Arbeitsmappe (.xlsx)“.'
      : 'Das ist keine lesbare Excel-Arbeitsmappe (.xlsx). Es wurde nichts übernommen.',
  WORKBOOK_PROTECTED: () =>
    'Die Arbeitsmappe ist mit einem Kennwort geschützt. Bitte heben Sie den Schutz in Excel auf und wählen Sie die Datei noch einmal.',
  WORKBOOK_TOO_LARGE: () =>
    'Die Arbeitsmappe ist größer, als die Daten eines Büros sein können. Es wurde nichts gelesen. Löschen Sie leere, formatierte Bereiche oder kopieren Sie nur die Daten in die Importvorlage.',
  WORKBOOK_FORMULAS: (facts) =>
    `Die Arbeitsmappe enthält Formeln statt Werten${facts.sheet ? ` (Blatt „${String(facts.sheet)}“${facts.cell ? `, Zelle ${String(facts.cell)}` : ''})` : ''}. Bitte fügen Sie die Spalten als Werte ein.`,
  WORKBOOK_NO_SHEET: () =>
    `Die Arbeitsmappe hat keines der Blätter ${Object.values(sheetNames)
      .map((name) => `„${name}“`)
      .join(', ')}. Die Importvorlage zeigt den Aufbau.`,
  WORKBOOK_CHANGED: () =>
    'Seit der Vorschau hat sich im Büro etwas geändert. Die Vorschau ist neu erstellt; bitte prüfen Sie noch einmal. Es wurde nichts übernommen.',
  IMPORT_HAS_WRONG_ROWS: (facts) =>
    `Die Arbeitsmappe hat fehlerhafte Zeilen (${String(facts.wrong ?? '')}). Es wurde nichts übernommen.`,
  ...transferRefusals,
  REPORT_UNKNOWN: () => 'Diesen Bericht gibt es nicht.',
  HOUSE_UNKNOWN: (facts) => `Eine Unterkunft mit dem Kürzel „${String(facts.house ?? '')}“ gibt es nicht.`,
  PERSON_UNKNOWN: () =>
    'Für dieses Blatt fehlt die Person. Geben Sie ihre Nummer ein oder öffnen Sie das Datenblatt im Bereich der Person.',
  PDF_NEEDS_ELECTRON: () =>
    'Für PDF-Dateien braucht das Terminal die Fensterlaufzeit. Bitte einmal „npm start“ oder „npm test“ ausführen.',
  TARGET_NOT_WRITABLE: () =>
    'Die Datei ließ sich an diesem Ort nicht speichern. Ist sie noch in Excel geöffnet oder der Ordner schreibgeschützt?',
}

/** What the clerk reads when the program says no. */
export const refusalSentence = (refusal: Refusal): string => refusals[refusal.code](refusal.details ?? {})

type Wording = Readonly<Record<Finding['severity'], (facts: Facts) => string>>
const unused = (): string => ''
const findings: Readonly<Record<MoveRule, Partial<Wording>>> = {
  already_placed: {
    block: (f) =>
      `Für den ${germanDay(f.from)} ist schon ein anderer Platz geplant. Nehmen Sie zuerst diesen Umzug zurück.`,
  },
  capacity: {
    ok: (f) => `${places(f.regular)} regulär, ${f.people === 1 ? '1 wird' : `${String(f.people)} werden`} belegt.`,
    block: (f) =>
      `${onDay(f)}Das Zimmer ist zu klein: ${people(f.people)} bei höchstens ${withPlaces(f.densified)} (${String(f.regular)} regulär).`,
  },
  regular: {
    warn: (f) =>
      `${onDay(f)}Verdichtet: ${people(f.people)} bei regulär ${withPlaces(f.regular)} (höchstens ${String(f.densified)}).`,
  },
  out_of_service: {
    block: (f) =>
      `Das Zimmer ist in der Nacht vom ${germanDay(f.on)} nicht in Betrieb. Wer bleibt, braucht bis dahin ein anderes Zimmer.`,
  },
  blocked: { block: (f) => `Das Zimmer ist ${f.to ? 'vom' : 'ab'} ${germanDay(f.from)}${until(f)} gesperrt.` },
  lease: {
    ok: (f) => `Mietvertrag läuft${until(f)}.`,
    block: (f) => `An diesem Tag ist die Wohnung nicht gemietet (Mietvertrag ab ${germanDay(f.from)}${until(f)}).`,
  },
  sexes: { block: () => 'Nicht verwandte Erwachsene verschiedenen Geschlechts wären in einem Zimmer.' },
  area: {
    ok: (f) => `${squareMetres(f.area)}, ${squareMetres(f.each)} je Person.`,
    warn: (f) =>
      `Nur ${squareMetres(f.each)} je Person bei ${squareMetres(f.area)}; vorgesehen sind ${squareMetres(f.minimum)}.`,
  },
  split: {
    ok: () => 'Der Haushalt bleibt zusammen.',
    warn: () => 'Der Haushalt wird getrennt: Andere Mitglieder wohnen in einer anderen Wohneinheit.',
  },
  purpose: {
    ok: (f) => `Das Zimmer ist für ${purposeTerm(f)} vorgesehen.`,
    warn: (f) => `Das Zimmer ist für ${purposeTerm(f)} vorgesehen; das passt hier nicht.`,
  },
  minors: { warn: () => 'Kinder unter 16 Jahren würden mit nicht verwandten Erwachsenen in einem Zimmer wohnen.' },
  step_free: {
    ok: (f) => {
      const checked = f.need === 'wheelchair' ? '; bitte prüfen Sie, ob es mit dem Rollstuhl geht' : ''
      return `Das Zimmer ist ${accessTerm(f)}${checked}.`
    },
    warn: (f) =>
      f.met === 'unknown'
        ? `Nötig ist: ${needTerm(f)}. Ob das Zimmer ${accessTerm(f)} ist, ist nicht eingetragen.`
        : `Nötig ist: ${needTerm(f)}. Das Zimmer ist nicht ${accessTerm(f)}.`,
  },
  single_room: {
    ok: () => 'Nur der eigene Haushalt wohnt im Zimmer (Bedarf: Einzelzimmer).',
    warn: () => 'Jemand im Zimmer braucht ein Einzelzimmer und würde es mit einem anderen Haushalt teilen.',
  },
  women_only: {
    ok: () =>
      'Im Zimmer wohnt kein Mann eines anderen Haushalts; bitte prüfen Sie die Wohneinheit (Bedarf: nur mit Frauen).',
    warn: () =>
      'Jemand im Zimmer braucht ein Zimmer nur mit Frauen; ein Mann eines anderen Haushalts würde dort wohnen.',
  },
  not_together: {
    warn: (f) =>
      `Nicht zusammen: ${String(f.names)}${until(f)}. Sie wären ${f.where === 'unit' ? 'in derselben Wohneinheit, in verschiedenen Zimmern' : 'im selben Zimmer'}.`,
  },
  reserved: {
    warn: (f) =>
      `${places(f.places)} ${Number(f.places) === 1 ? 'ist' : 'sind'} reserviert für ${String(f.for)}${until(f)}; mit ${people(f.people)} reichen ${places(f.regular)} dafür nicht.`,
  },
  back_dated: { warn: (f) => `Der Umzug wird rückwirkend zum ${germanDay(f.day)} eingetragen.` },
}
/** Where the room fills up only on a later day: others move in then, or it has fewer places. */
const onDay = (facts: Facts): string => (facts.on ? `Ab ${germanDay(facts.on)}: ` : '')
const needTerm = (facts: Facts): string => housingNeeds[facts.need as keyof typeof housingNeeds]?.term ?? ''
const accessTerm = (facts: Facts): string => (facts.need === 'ground_floor' ? 'im Erdgeschoss' : 'stufenlos erreichbar')
const purposeTerm = (facts: Facts): string => roomPurposes[facts.purpose as keyof typeof roomPurposes]?.term ?? ''

/** One reason for or against a move, with its numbers. */
export function findingSentence(finding: Finding): string {
  const wording = findings[finding.rule]
  // A rule that the office has made a block, or a block that it only warns of, reads the same.
  const against = finding.severity === 'ok' ? undefined : (wording.warn ?? wording.block)
  return (wording[finding.severity] ?? against ?? unused)(finding.facts)
}

const problems: Readonly<Record<RowProblemCode, (facts: Facts) => string>> = {
  MISSING: () => 'Pflichtangabe fehlt.',
  NOT_A_DATE: (f) => `„${String(f.value)}“ ist kein Datum (TT.MM.JJJJ).`,
  NOT_A_NUMBER: (f) => `„${String(f.value)}“ ist keine gültige Zahl.`,
  NOT_YES_NO: (f) => `„${String(f.value)}“ ist weder ja noch nein.`,
  UNKNOWN_VALUE: (f) => `„${String(f.value)}“ ist unbekannt. Bekannt sind: ${String(f.known)}.`,
  TOO_LONG: (f) => `Der Text ist zu lang (höchstens ${String(f.limit)} Zeichen).`,
  FORMULA: () => 'In der Zelle steht eine Formel statt eines Werts.',
  OUT_OF_RANGE: (f) =>
    `„${String(f.value)}“ liegt außerhalb des Erlaubten${f.min === undefined ? '' : ` (${String(f.min)} bis ${String(f.max)})`}.`,
  ERROR_CELL: (f) => `In der Zelle steht der Excel-Fehler ${String(f.value ?? '')}.`,
  DUPLICATE_KEY: (f) => `Diese Zeile gibt es schon in Zeile ${String(f.first)}.`,
  UNKNOWN_ACCOMMODATION: (f) => `Eine Unterkunft mit dem Kürzel „${String(f.value)}“ gibt es nicht.`,
  UNKNOWN_ROOM: (f) => `Das Zimmer „${String(f.value)}“ gibt es in dieser Unterkunft nicht.`,
  UNKNOWN_PERSON: (f) => `Eine Person mit der Nummer „${String(f.value)}“ gibt es nicht.`,
  PERSON_GONE: (f) =>
    `Die Person ist seit dem ${germanDay(f.day)} nicht mehr im Register. Eine Rückkehr tragen Sie bei der Person ein.`,
  STILL_HOUSED: (f) =>
    `Über diesen Tag hinaus hat die Person einen Platz (seit ${germanDay(f.from)}). Bitte tragen Sie auf dem Blatt „Belegung“ den Auszug ein.`,
  PERSON_MERGED: (f) =>
    `Der Eintrag mit dieser Nummer wurde mit ${String(f.number)} zusammengeführt. Nehmen Sie diese Nummer oder lassen Sie die Zeile weg.`,
  END_BEFORE_START: () => 'Das Ende liegt nicht nach dem Beginn.',
  STAY_OVERLAPS: (f) => `Die Person hat in dieser Zeit schon einen Platz${f.from ? ` (ab ${germanDay(f.from)})` : ''}.`,
  ROOM_OVER_DENSIFIED: (f) =>
    `Das Zimmer wäre am ${germanDay(f.day)} mit ${people(f.people)} belegt; höchstens ${String(f.densified)} sind möglich.`,
  ROOM_OUT_OF_SERVICE: (f) => `Das Zimmer ist am ${germanDay(f.day)} nicht in Betrieb.`,
  ROOM_BLOCKED: (f) => `Das Zimmer ist ab ${germanDay(f.from)}${until(f)} gesperrt.`,
  OUTSIDE_LEASE: (f) =>
    `In dieser Zeit ist die Wohnung nicht gemietet (Mietvertrag ab ${germanDay(f.from)}${until(f)}).`,
  DENSIFIED_BELOW_REGULAR: () => 'Verdichtet sind weniger Plätze angegeben als regulär.',
  TWO_REFERENCE_PERSONS: (f) => `Der Haushalt „${String(f.household)}“ hat schon eine Bezugsperson.`,
  BORN_AFTER: () => 'Das Geburtsdatum liegt in der Zukunft oder nach der Zuweisung.',
  CHILDREN_ABOVE_PERSONS: (f) => `Mehr Kinder als Personen: Höchstens ${String(f.people)} sind möglich.`,
  NOTICE_HAS_PEOPLE: () =>
    'Zu diesem Bescheid sind schon Personen erfasst. Ändern Sie Tag und Art im Programm unter „Zuweisungen“.',
}

/** Why a row of the workbook is not taken over, with its column. */
export function problemSentence(problem: RowProblem): string {
  const sentence = problems[problem.code](problem.details)
  return problem.column ? `${problem.column}: ${sentence}` : sentence
}
