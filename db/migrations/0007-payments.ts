/**
 * Payments: dated rates (filled by 0008), what else a person is due, the ways on which a household is paid, runs with their postings and vouchers, cheques by
 * their numbers, transfers and what the bank reported. The fences keep the promise of the office: nothing is paid twice, a released run never
 * changes, and who prepared it does not release it. Frozen once released; imports nothing of ours.
 */
const day = (column: string) => `${column} TEXT NOT NULL CHECK (date(${column}) IS ${column})`
const perhapsDay = (column: string) => `${column} TEXT CHECK (${column} IS NULL OR date(${column}) IS ${column})`
const month = (column: string) =>
  `${column} TEXT NOT NULL CHECK (date(${column}) IS ${column} AND substr(${column}, 9) = '01')`
const dated = `
  ${day('valid_from')},
  valid_to TEXT CHECK (valid_to IS NULL OR (date(valid_to) IS valid_to AND valid_to > valid_from)),
  ${day('known_since')},
  known_until TEXT CHECK (known_until IS NULL OR (date(known_until) IS known_until AND known_until > known_since))`
const indexes = (table: string, owner: string) => `
CREATE INDEX ${table}_believed ON ${table} (${owner}, valid_from) WHERE known_until IS NULL;
CREATE INDEX ${table}_story ON ${table} (${owner}, valid_from);`

/** Two believed rows of one owner never share a day. */
const fence = (table: string, same: readonly string[], code: string, only = '1') =>
  ['INSERT', 'UPDATE']
    .map(
      (event) => `
CREATE TRIGGER ${table}_fence_${event.toLowerCase()} AFTER ${event} ON ${table} WHEN NEW.known_until IS NULL
BEGIN
  SELECT RAISE(ABORT, '${code}') WHERE EXISTS (
    SELECT 1 FROM ${table} s WHERE ${same.map((column) => `s.${column} = NEW.${column}`).join(' AND ')} AND s.id <> NEW.id AND ${only}
      AND s.known_until IS NULL AND (NEW.valid_to IS NULL OR s.valid_from < NEW.valid_to) AND (s.valid_to IS NULL OR s.valid_to > NEW.valid_from));
END;`,
    )
    .join('\n')

/** Rows of a run are written and removed only while it is a draft. */
const onlyInDraft = (table: string) =>
  (
    [
      ['INSERT', 'NEW'],
      ['UPDATE', 'NEW'],
      ['UPDATE', 'OLD'],
      ['DELETE', 'OLD'],
    ] as const
  )
    .map(
      ([event, row]) => `
CREATE TRIGGER ${table}_frozen_${event.toLowerCase()}_${row.toLowerCase()} BEFORE ${event} ON ${table}
WHEN (SELECT state FROM payment_run WHERE id = ${row}.run_id) IS NOT 'draft'
BEGIN SELECT RAISE(ABORT, 'RUN_FROZEN'); END;`,
    )
    .join('\n')

export const payments = {
  version: 7,
  name: '0007-payments',
  sql: `
-- What a month costs by law: all of a stage's need, and the part for personal needs where the law names it (§ 3a AsylbLG).
CREATE TABLE benefit_rate (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  regime TEXT NOT NULL CHECK (regime IN ('asylblg_3', 'asylblg_2')),
  stage INTEGER NOT NULL CHECK (stage BETWEEN 1 AND 6),
  amount INTEGER NOT NULL CHECK (amount >= 0),
  personal INTEGER CHECK (personal BETWEEN 0 AND amount),
  source TEXT NOT NULL CHECK (source <> ''),
  unverified INTEGER NOT NULL CHECK (unverified IN (0, 1)),${dated}
) STRICT;
${indexes('benefit_rate', 'regime, stage')}
${fence('benefit_rate', ['regime', 'stage'], 'RATE_OVERLAPS')}

-- A stage, or an amount a month, that a clerk set against what the register says.
CREATE TABLE stage_override (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER NOT NULL REFERENCES person (id),
  stage INTEGER CHECK (stage BETWEEN 1 AND 6),
  amount INTEGER CHECK (amount >= 0),
  reason TEXT NOT NULL CHECK (trim(reason) <> ''),${dated},
  CHECK ((stage IS NULL) + (amount IS NULL) = 1)
) STRICT;
${indexes('stage_override', 'person_id')}
${fence('stage_override', ['person_id'], 'OVERRIDE_OVERLAPS')}

-- What a person is due or owes besides the rate. number names it through all its versions; amount is positive, the kind says which way it goes.
CREATE TABLE benefit_item (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  number INTEGER NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person (id),
  kind TEXT NOT NULL CHECK (kind IN ('one_off', 'additional', 'income', 'deduction', 'in_kind', 'repayment')),
  label TEXT NOT NULL CHECK (trim(label) <> ''),
  amount INTEGER NOT NULL CHECK (amount > 0),
  -- What is owed altogether; the instalment is amount.
  total INTEGER CHECK (total >= amount),${dated},
  CHECK ((kind = 'repayment') = (total IS NOT NULL))
) STRICT;
${indexes('benefit_item', 'person_id')}
CREATE INDEX benefit_item_number ON benefit_item (number);
${fence('benefit_item', ['number'], 'ITEM_OVERLAPS')}

-- How a household is paid: fixed shares first, one way for the rest. amount null is the rest.
CREATE TABLE payment_way (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  household_id INTEGER NOT NULL REFERENCES household (id),
  kind TEXT NOT NULL CHECK (kind IN ('cheque', 'transfer', 'card', 'cash', 'landlord', 'in_kind')),
  amount INTEGER CHECK (amount > 0),
  iban TEXT CHECK (length(iban) BETWEEN 15 AND 34),
  holder TEXT CHECK (trim(holder) <> ''),
  reference TEXT CHECK (reference <> ''),
  entered_by TEXT NOT NULL CHECK (entered_by <> ''),${dated},
  CHECK ((iban IS NULL) = (holder IS NULL)),
  CHECK (iban IS NULL OR kind IN ('transfer', 'landlord'))
) STRICT;
${indexes('payment_way', 'household_id')}
${fence('payment_way', ['household_id'], 'WAY_OVERLAPS', 's.amount IS NULL AND NEW.amount IS NULL')}

-- Why a household has no account yet, and what comes next.
CREATE TABLE no_account (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  household_id INTEGER NOT NULL REFERENCES household (id),
  reason TEXT NOT NULL CHECK (reason IN ('no_identity_document', 'appointment_pending', 'bank_refused', 'unwilling', 'newly_arrived', 'other')),
  next_step TEXT CHECK (trim(next_step) <> ''),
  ${perhapsDay('next_on')},
  note TEXT CHECK (trim(note) <> ''),${dated}
) STRICT;
${indexes('no_account', 'household_id')}
${fence('no_account', ['household_id'], 'NO_ACCOUNT_OVERLAPS')}

-- Zahllauf. A monthly run is the only one of its month; others are made in between.
CREATE TABLE payment_run (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version INTEGER NOT NULL DEFAULT 1,
  kind TEXT NOT NULL CHECK (kind IN ('monthly', 'off_cycle')),
  ${month('month')},
  title TEXT CHECK (trim(title) <> ''),
  state TEXT NOT NULL CHECK (state IN ('draft', 'checked', 'released', 'paid', 'closed')),
  ${day('pay_on')},
  ${day('opened_on')},
  opened_by TEXT NOT NULL CHECK (opened_by <> ''),
  -- Who handed it over to be released, and over what: the SHA-256 of its postings and vouchers.
  prepared_by TEXT,
  ${perhapsDay('prepared_on')},
  hash TEXT CHECK (length(hash) = 64),
  released_by TEXT CHECK (released_by <> prepared_by AND released_by <> opened_by),
  ${perhapsDay('released_on')},
  ${perhapsDay('paid_on')},
  ${perhapsDay('closed_on')},
  CHECK ((state = 'draft') = (prepared_by IS NULL)),
  CHECK ((prepared_by IS NULL) = (prepared_on IS NULL) AND (prepared_by IS NULL) = (hash IS NULL)),
  CHECK ((state IN ('released', 'paid', 'closed')) = (released_by IS NOT NULL)),
  CHECK ((released_by IS NULL) = (released_on IS NULL)),
  CHECK ((state IN ('paid', 'closed')) = (paid_on IS NOT NULL)),
  CHECK ((state = 'closed') = (closed_on IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX payment_run_monthly ON payment_run (month) WHERE kind = 'monthly';
-- A released run goes forward only, and keeps what was released.
CREATE TRIGGER payment_run_forward BEFORE UPDATE ON payment_run WHEN OLD.state IN ('released', 'paid', 'closed')
BEGIN
  SELECT RAISE(ABORT, 'RUN_FROZEN') WHERE NEW.kind <> OLD.kind OR NEW.month <> OLD.month OR NEW.pay_on <> OLD.pay_on OR NEW.title IS NOT OLD.title
    OR NEW.opened_by <> OLD.opened_by OR NEW.opened_on <> OLD.opened_on OR NEW.prepared_by <> OLD.prepared_by OR NEW.prepared_on <> OLD.prepared_on
    OR NEW.hash <> OLD.hash OR NEW.released_by IS NOT OLD.released_by OR NEW.released_on IS NOT OLD.released_on
    OR (OLD.paid_on IS NOT NULL AND NEW.paid_on IS NOT OLD.paid_on) OR (OLD.closed_on IS NOT NULL AND NEW.closed_on IS NOT OLD.closed_on)
    OR (OLD.state = 'paid' AND NEW.state = 'released') OR (OLD.state = 'closed' AND NEW.state <> 'closed') OR NEW.state IN ('draft', 'checked');
END;
CREATE TRIGGER payment_run_stays BEFORE DELETE ON payment_run WHEN OLD.state <> 'draft'
BEGIN SELECT RAISE(ABORT, 'RUN_FROZEN'); END;

-- Whom a run between the months pays; the monthly one pays everybody.
CREATE TABLE payment_run_household (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  run_id INTEGER NOT NULL REFERENCES payment_run (id),
  household_id INTEGER NOT NULL REFERENCES household (id),
  UNIQUE (run_id, household_id)
) STRICT;
${onlyInDraft('payment_run_household')}

-- What was found before the release, and what a named person decided about it. fingerprint: over what the finding said, so that a
-- decision does not outlive what it was about.
CREATE TABLE run_decision (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version INTEGER NOT NULL DEFAULT 1,
  run_id INTEGER NOT NULL REFERENCES payment_run (id),
  household_id INTEGER NOT NULL REFERENCES household (id),
  finding TEXT NOT NULL CHECK (finding <> ''),
  fingerprint TEXT NOT NULL CHECK (fingerprint <> ''),
  decision TEXT NOT NULL CHECK (decision IN ('pay', 'hold', 'set_off', 'claim', 'waive')),
  note TEXT CHECK (trim(note) <> ''),
  decided_by TEXT NOT NULL CHECK (decided_by <> ''),
  ${day('decided_on')},
  UNIQUE (run_id, household_id, finding)
) STRICT;
${onlyInDraft('run_decision')}

-- Person × month × position is posted once over all runs; a later difference points to the posting before it, and each has one successor.
CREATE TABLE posting (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  run_id INTEGER NOT NULL REFERENCES payment_run (id),
  household_id INTEGER NOT NULL REFERENCES household (id),
  person_id INTEGER NOT NULL REFERENCES person (id),
  ${month('month')},
  -- 'rate', or 'item/' and the number of a benefit_item.
  position TEXT NOT NULL CHECK (position = 'rate' OR position GLOB 'item/[0-9]*'),
  -- May be negative: income, instalments, corrections.
  amount INTEGER NOT NULL,
  corrects_id INTEGER REFERENCES posting (id),
  -- The opposite of an overpayment that is not set off: 'claim' becomes a repayment, 'waive' is given up.
  counter TEXT CHECK (counter IN ('claim', 'waive')),
  -- How the amount came about, as JSON (domain/payments/position.ts).
  basis TEXT NOT NULL CHECK (json_valid(basis))
) STRICT;
CREATE UNIQUE INDEX posting_once ON posting (person_id, month, position) WHERE corrects_id IS NULL;
CREATE UNIQUE INDEX posting_corrected_once ON posting (corrects_id) WHERE corrects_id IS NOT NULL AND counter IS NULL;
CREATE UNIQUE INDEX posting_countered_once ON posting (corrects_id) WHERE counter IS NOT NULL;
CREATE INDEX posting_by_run ON posting (run_id, household_id);
CREATE INDEX posting_by_household ON posting (household_id, month);
CREATE TRIGGER posting_corrects_its_own BEFORE INSERT ON posting WHEN NEW.corrects_id IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM posting p WHERE p.id = NEW.corrects_id AND p.person_id = NEW.person_id AND p.month = NEW.month
    AND p.position = NEW.position AND p.counter IS NULL)
BEGIN SELECT RAISE(ABORT, 'CORRECTS_OTHER'); END;
CREATE TRIGGER posting_counter_has_its_posting BEFORE INSERT ON posting WHEN NEW.counter IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM posting p WHERE p.id = NEW.corrects_id AND p.run_id = NEW.run_id AND p.amount = -NEW.amount)
BEGIN SELECT RAISE(ABORT, 'CORRECTS_OTHER'); END;
${onlyInDraft('posting')}

-- Beleg: what one household gets on one way in one run. Never changed: a cheque or a return points to it.
CREATE TABLE voucher (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  run_id INTEGER NOT NULL REFERENCES payment_run (id),
  household_id INTEGER NOT NULL REFERENCES household (id),
  kind TEXT NOT NULL CHECK (kind IN ('cheque', 'transfer', 'card', 'cash', 'landlord', 'in_kind')),
  amount INTEGER NOT NULL CHECK (amount > 0),
  -- Who is to get it, as it stood when the run was prepared.
  payee TEXT NOT NULL CHECK (trim(payee) <> ''),
  iban TEXT CHECK (length(iban) BETWEEN 15 AND 34),
  reference TEXT CHECK (reference <> ''),
  -- The voucher whose money came back and is paid again with this one.
  reopens_id INTEGER UNIQUE REFERENCES voucher (id),
  CHECK (iban IS NULL OR kind IN ('transfer', 'landlord')),
  CHECK (kind <> 'transfer' OR iban IS NOT NULL)
) STRICT;
CREATE INDEX voucher_by_run ON voucher (run_id);
CREATE INDEX voucher_by_household ON voucher (household_id);
${onlyInDraft('voucher')}
CREATE TRIGGER voucher_reopens_what_came_back BEFORE INSERT ON voucher WHEN NEW.reopens_id IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM voucher v JOIN transfer_return r ON r.voucher_id = v.id
    WHERE v.id = NEW.reopens_id AND v.amount = NEW.amount AND v.household_id = NEW.household_id)
BEGIN SELECT RAISE(ABORT, 'NOT_RETURNED'); END;

-- Rückläufer: a transfer that came back.
CREATE TABLE transfer_return (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version INTEGER NOT NULL DEFAULT 1,
  voucher_id INTEGER NOT NULL UNIQUE REFERENCES voucher (id),
  ${day('returned_on')},
  reason TEXT NOT NULL CHECK (trim(reason) <> ''),
  note TEXT CHECK (trim(note) <> '')
) STRICT;
CREATE TRIGGER transfer_return_of_released BEFORE INSERT ON transfer_return
WHEN NOT EXISTS (SELECT 1 FROM voucher v JOIN payment_run r ON r.id = v.run_id
  WHERE v.id = NEW.voucher_id AND v.iban IS NOT NULL AND r.state IN ('released', 'paid', 'closed'))
BEGIN SELECT RAISE(ABORT, 'NOT_TRANSFERRED'); END;
CREATE TRIGGER transfer_return_stays BEFORE DELETE ON transfer_return
WHEN EXISTS (SELECT 1 FROM voucher v WHERE v.reopens_id = OLD.voucher_id)
BEGIN SELECT RAISE(ABORT, 'RETURN_REOPENED'); END;

-- Scheckheft: a range of numbers from the bank. Every number is a row of cheque.
CREATE TABLE cheque_book (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version INTEGER NOT NULL DEFAULT 1,
  first_number INTEGER NOT NULL CHECK (first_number > 0),
  last_number INTEGER NOT NULL CHECK (last_number BETWEEN first_number AND first_number + 9999),
  -- Digits as printed, leading zeros included.
  digits INTEGER NOT NULL CHECK (digits BETWEEN 1 AND 15),
  ${day('received_on')},
  note TEXT CHECK (trim(note) <> '')
) STRICT;

CREATE TABLE cheque (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version INTEGER NOT NULL DEFAULT 1,
  -- Null: taken over from an older list, of no book of ours.
  book_id INTEGER REFERENCES cheque_book (id),
  number INTEGER NOT NULL UNIQUE CHECK (number > 0),
  state TEXT NOT NULL CHECK (state IN ('blank', 'issued', 'handed_out', 'cashed', 'stopped', 'expired', 'cancelled', 'replaced')),
  voucher_id INTEGER REFERENCES voucher (id),
  -- Of a cheque of an older list, which has no voucher.
  household_id INTEGER REFERENCES household (id),
  payee TEXT CHECK (trim(payee) <> ''),
  amount INTEGER CHECK (amount > 0),
  ${perhapsDay('issued_on')},
  ${perhapsDay('handed_on')},
  -- Who took it where it was not the household: name and what was shown (Vollmacht).
  proxy TEXT CHECK (trim(proxy) <> ''),
  ${perhapsDay('cashed_on')},
  cashed_amount INTEGER CHECK (cashed_amount > 0),
  ${perhapsDay('stopped_on')},
  -- The paper is back in the office.
  ${perhapsDay('returned_on')},
  ${perhapsDay('ended_on')},
  reason TEXT CHECK (trim(reason) <> ''),
  -- The cheque that took this one's place.
  successor_id INTEGER UNIQUE REFERENCES cheque (id),
  CHECK ((state = 'blank') = (amount IS NULL AND ended_on IS NULL)),
  CHECK ((amount IS NULL) = (issued_on IS NULL) AND (amount IS NULL) = (payee IS NULL)),
  CHECK ((amount IS NULL) = (household_id IS NULL)),
  CHECK (state IN ('blank', 'cancelled') OR amount IS NOT NULL),
  CHECK (state NOT IN ('handed_out', 'cashed', 'expired') OR handed_on IS NOT NULL),
  CHECK ((state = 'cashed') = (cashed_on IS NOT NULL)),
  CHECK (state <> 'stopped' OR stopped_on IS NOT NULL),
  CHECK ((state = 'replaced') = (successor_id IS NOT NULL))
) STRICT;
CREATE INDEX cheque_by_voucher ON cheque (voucher_id);
CREATE INDEX cheque_by_book ON cheque (book_id, number);
CREATE INDEX cheque_by_household ON cheque (household_id);
-- One paper a voucher that can still be turned into money.
CREATE UNIQUE INDEX cheque_good_once ON cheque (voucher_id)
  WHERE voucher_id IS NOT NULL AND state IN ('issued', 'handed_out', 'cashed', 'stopped', 'expired');
-- A number is accounted for, for good.
CREATE TRIGGER cheque_stays BEFORE DELETE ON cheque WHEN OLD.state <> 'blank'
BEGIN SELECT RAISE(ABORT, 'CHEQUE_USED'); END;
CREATE TRIGGER cheque_number_stays BEFORE UPDATE OF number, book_id ON cheque WHEN NEW.number <> OLD.number OR NEW.book_id IS NOT OLD.book_id
BEGIN SELECT RAISE(ABORT, 'CHEQUE_USED'); END;
${['INSERT', 'UPDATE']
  .map(
    (event) => `
CREATE TRIGGER cheque_pays_its_voucher_${event.toLowerCase()} AFTER ${event} ON cheque WHEN NEW.voucher_id IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM voucher v JOIN payment_run r ON r.id = v.run_id WHERE v.id = NEW.voucher_id AND v.kind = 'cheque' AND v.amount = NEW.amount
    AND v.household_id = NEW.household_id AND r.state IN ('released', 'paid', 'closed'))
BEGIN SELECT RAISE(ABORT, 'NOT_RELEASED'); END;
CREATE TRIGGER cheque_of_its_book_${event.toLowerCase()} AFTER ${event} ON cheque WHEN NEW.book_id IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM cheque_book b WHERE b.id = NEW.book_id AND NEW.number BETWEEN b.first_number AND b.last_number)
BEGIN SELECT RAISE(ABORT, 'CHEQUE_OF_OTHER_BOOK'); END;`,
  )
  .join('\n')}

-- The files of a run that were made for the bank or the Stadtkasse.
CREATE TABLE transfer_file (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  run_id INTEGER NOT NULL REFERENCES payment_run (id),
  format TEXT NOT NULL CHECK (format IN ('pain001', 'list')),
  message_id TEXT NOT NULL CHECK (message_id <> ''),
  transfers INTEGER NOT NULL CHECK (transfers > 0),
  amount INTEGER NOT NULL CHECK (amount > 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  ${day('made_on')},
  made_by TEXT NOT NULL CHECK (made_by <> '')
) STRICT;
CREATE INDEX transfer_file_by_run ON transfer_file (run_id);

-- A line of the bank's list. fingerprint: the same line read twice is one.
CREATE TABLE bank_entry (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version INTEGER NOT NULL DEFAULT 1,
  fingerprint TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('cheque', 'return', 'other')),
  ${day('booked_on')},
  amount INTEGER NOT NULL,
  cheque_number INTEGER CHECK (cheque_number > 0),
  end_to_end_id TEXT CHECK (end_to_end_id <> ''),
  reason TEXT CHECK (reason <> ''),
  cheque_id INTEGER REFERENCES cheque (id),
  voucher_id INTEGER REFERENCES voucher (id),
  -- Seen by a clerk where it fits nothing.
  settled_note TEXT CHECK (trim(settled_note) <> ''),
  ${day('imported_on')}
) STRICT;
CREATE INDEX bank_entry_by_cheque ON bank_entry (cheque_id);
CREATE INDEX bank_entry_by_voucher ON bank_entry (voucher_id);
`,
} as const
