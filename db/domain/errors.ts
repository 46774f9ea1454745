/** Every reason for which the program says no. The German sentence for each stands in `db/contract/sentences.de.ts`. */

export const errorCodes = [
  // the call itself
  'UNKNOWN_METHOD',
  'INVALID_INPUT',
  'BACKEND_GONE',
  'FAULT',
  'CANCELLED',
  'COMMAND_REPEATED',
  'ACTOR_UNKNOWN',
  // the data file
  'NO_FILE',
  'FILE_NOT_FOUND',
  'FILE_EXISTS',
  'FILE_FOREIGN',
  'FILE_NEWER',
  'FILE_DAMAGED',
  'FILE_LOCKED',
  'FILE_READ_ONLY',
  'DISK_FULL',
  // records
  'NOT_FOUND',
  'STALE',
  'NAME_TAKEN',
  'NOTHING_TO_UNDO',
  'UNDO_OVERTAKEN',
  // people
  'PERIOD_EMPTY',
  'LEARNED_LATER',
  'NOTHING_CHANGED',
  'MERGED',
  'MERGE_REFUSED',
  'LAST_NAME',
  'BORN_AFTER',
  // change of the regime
  'CHANGE_ALREADY_OPEN',
  'CHANGE_CLOSED',
  'CHANGE_NOT_SETTLED',
  'STEP_IN_FUTURE',
  'REGIME_WRONG_SIDE',
  // follow-ups
  'DUE_PASSED',
  'TEXT_MISSING',
  'CLERK_UNKNOWN',
  'CAUSE_GONE',
  'INTAKE_REFUSED',
  // households
  'NOT_A_MEMBER',
  'STILL_HERE',
  'NEVER_HERE',
  'HAS_DIED',
  'CAME_BACK_LATER',
  'SAME_HOUSEHOLD',
  'TWO_REFERENCE_PERSONS',
  'BORN_LATER',
  'HOUSEHOLD_EMPTY',
  'KIN_ITSELF',
  'KIN_CIRCLE',
  'PARENT_YOUNGER',
  // housing
  'MOVE_REFUSED',
  'REASON_NEEDED',
  'NOBODY_TO_MOVE',
  'ALREADY_THERE',
  'PROPOSAL_OUTDATED',
  'NAMED_TWICE',
  // houses
  'SHORT_NAME_TAKEN',
  'ROOM_NUMBERS_UNCLEAR',
  'ROOM_NUMBER_TAKEN',
  'DENSIFIED_BELOW_REGULAR',
  'CAPACITY_BELOW_PEOPLE',
  'STILL_LIVED_IN',
  'DAY_IN_FUTURE',
  'DAY_BEFORE_START',
  'PHOTO_TOO_LARGE',
  'PHOTO_UNREADABLE',
  'NO_PLACE',
  'NO_PLANNED_STAY',
  'PLACE_BEFORE_BEGINS_LATER',
  'STAY_OUTSIDE_REGISTER',
  // notes
  'NOTE_EXISTS',
  // settings
  'RULE_FIXED',
  'FIGURE_OUT_OF_BOUNDS',
  'PLACEHOLDER_UNKNOWN',
  'FEE_RULES_WRONG',
  'FEES_OFF',
  // reservations
  'NOT_ENOUGH_FREE',
  'RESERVATION_OVER',
  // blocks, leases
  'BLOCK_OVERLAPS',
  'BLOCK_OVER',
  'ROOM_OCCUPIED',
  'LEASE_OVERLAPS',
  'NOTICE_BEFORE_LEASE',
  // assignments
  'NOTICE_NUMBER_TAKEN',
  'CHILDREN_ABOVE_PERSONS',
  'NOTICE_WITHDRAWN',
  'PEOPLE_ARRIVED',
  'ALREADY_LINKED',
  'ARRIVAL_IN_FUTURE',
  'ARRIVAL_CONTRADICTS',
  'LIVES_HERE',
  // flat search
  'STEP_AHEAD',
  'NEXT_BEFORE_STEP',
  'NO_FLAT_SEARCH',
  // import
  'WORKBOOK_UNREADABLE',
  'WORKBOOK_PROTECTED',
  'WORKBOOK_TOO_LARGE',
  'WORKBOOK_FORMULAS',
  'WORKBOOK_NO_SHEET',
  'WORKBOOK_CHANGED',
  'IMPORT_HAS_WRONG_ROWS',
  // reports
  'REPORT_UNKNOWN',
  'HOUSE_UNKNOWN',
  'PERSON_UNKNOWN',
  'PDF_NEEDS_ELECTRON',
  'TARGET_NOT_WRITABLE',
] as const

export type ErrorCode = (typeof errorCodes)[number]

/** A refusal: a code, and the facts its sentence names. Facts may quote what was typed: shown to the clerk, never logged. */
export interface Refusal {
  readonly code: ErrorCode
  readonly details?: Readonly<Record<string, unknown>>
}
