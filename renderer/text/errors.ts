/** What the window says when an answer is no: the sentences of the contract, in one place for all screens. */
export { findingSentence, problemSentence, refusalSentence } from '../../db/contract/sentences.de.ts'
export { intakeSentence } from '../../db/contract/sentences.intake.de.ts'
export { leftOverSentence, proposedMoveSentence } from '../../db/contract/sentences.proposals.de.ts'
