/** The roles in a household as options, worded for the sex of whom they are asked. */
import { codesOf, householdRoles, type Sex } from '../../../db/domain/people/terms.ts'
import { de } from '../../text/de.ts'

export const roleOptions = (sex: Sex) => codesOf(householdRoles).map((id) => ({ id, label: de.terms.role(id, sex) }))
