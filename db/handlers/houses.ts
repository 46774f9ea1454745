/** Topic `houses`: making and changing houses, units and rooms. Places, opening and closing: `housePlaces.ts`. */
import type { z } from 'zod'
import type { FullContract } from '../contract/index.ts'
import type { Handlers } from '../contract/rpc.ts'
import { capacityOn } from '../domain/housing/capacity.ts'
import { renumbered, roomNumbers } from '../domain/housing/numbering.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import { type AccommodationId, unknownStart } from '../domain/values.ts'
import type { Writer } from '../store/connection.ts'
import {
  dropEmptyUnits,
  findHouse,
  findRooms,
  findUnits,
  findUsedRoom,
  isShortNameTaken,
  loadPlaces,
  loadRooms,
  loadUnits,
  makeRooms,
  removeRooms,
  unitsNamed,
} from '../store/houses.ts'
import type { Row } from '../store/tables.ts'
import { type Backend, ordering } from './context.ts'
import { housePlaces } from './housePlaces.ts'
import { editedHouse } from './houseViews.ts'

type HouseFields = z.output<FullContract['houses']['add']['input']>

const houseColumns = (given: HouseFields): Omit<Row<'accommodation'>, 'id'> => ({
  short_name: given.shortName,
  name: given.name,
  kind: given.kind,
  street: given.street || null,
  house_number: given.houseNumber || null,
  postal_code: given.postalCode || null,
  town: given.town || null,
  legal_class: given.legalClass,
})

const flag = (value: boolean | null): 0 | 1 | null => (value === null ? null : value ? 1 : 0)
/** True when the patch says something that the row does not. */
const differs = <R extends object>(row: R, patch: Partial<R>): boolean =>
  (Object.keys(patch) as (keyof R)[]).some((column) => row[column] !== patch[column])

/** Numbers among `wanted` that the house has already. */
async function takenNumbers({ db }: Writer, house: AccommodationId, wanted: readonly string[]): Promise<string[]> {
  const present = new Set((await loadRooms(db, house)).map((room) => room.number))
  return wanted.filter((number) => present.has(number))
}
const numberTaken = (taken: readonly string[]): Result<never> =>
  refuse({ code: 'ROOM_NUMBER_TAKEN', details: { numbers: taken.join(', ') } })

export const houses = (backend: Backend): Handlers<FullContract>['houses'] => ({
  edit: editedHouse(backend),
  ...housePlaces(backend),

  add: (input, context) =>
    ordering(backend, context, { command: 'houses.add', input }, async ({ db, record }) => {
      if (await isShortNameTaken(db, input.shortName, null)) return refuse({ code: 'SHORT_NAME_TAKEN' })
      const [house] = await record.insert('accommodation', [houseColumns(input)])
      return ok({ accommodationId: house?.id as AccommodationId })
    }),

  change: (input, context) =>
    ordering(backend, context, { command: 'houses.change', input }, async ({ db, record }) => {
      const house = await findHouse(db, input.accommodationId)
      if (!house) return refuse({ code: 'NOT_FOUND' })
      const columns = houseColumns(input)
      if (await isShortNameTaken(db, input.shortName, house.id)) return refuse({ code: 'SHORT_NAME_TAKEN' })
      if (!differs(house, columns)) return refuse({ code: 'NOTHING_CHANGED' })
      await record.update('accommodation', house, columns)
      // A house's class is stated for its units: those that had the old one follow it.
      if (columns.legal_class !== house.legal_class)
        for (const unit of await loadUnits(db, house.id))
          if (unit.legal_class === house.legal_class)
            await record.update('unit', unit, { legal_class: columns.legal_class })
      return ok({})
    }),

  addRooms: (input, context) =>
    ordering(backend, context, { command: 'houses.addRooms', input }, async (writer) => {
      const house = await findHouse(writer.db, input.accommodationId)
      if (!house) return refuse({ code: 'NOT_FOUND' })
      const numbers = roomNumbers(input.numbers)
      if (!numbers) return refuse({ code: 'ROOM_NUMBERS_UNCLEAR' })
      const { places } = input
      if (places.densifiedPlaces < places.regularPlaces) return refuse({ code: 'DENSIFIED_BELOW_REGULAR' })
      const taken = await takenNumbers(writer, house.id, numbers)
      if (taken.length > 0) return numberTaken(taken)
      const units = await unitsNamed(writer, house, [input.unit])
      const columns = {
        accommodation_id: house.id,
        unit_id: units.get(input.unit) as Row<'unit'>['id'],
        floor: input.floor || null,
        area_hundredths: input.areaHundredths,
        step_free: flag(input.stepFree),
        purpose: input.purpose,
        places,
      }
      const rooms = numbers.map((number) => ({ ...columns, number }))
      return ok({ rooms: await makeRooms(writer, rooms, input.from ?? unknownStart, writer.today) })
    }),

  changeRooms: (input, context) =>
    ordering(backend, context, { command: 'houses.changeRooms', input }, async (writer) => {
      const { db, record } = writer
      const rooms = await findRooms(db, input.roomIds)
      if (rooms.length !== new Set(input.roomIds).size) return refuse({ code: 'NOT_FOUND' })
      const { number, unit, floor, areaHundredths, stepFree, purpose } = input.change
      if (number !== undefined && rooms.length > 1) return refuse({ code: 'ROOM_NUMBERS_UNCLEAR' })
      const patch: Partial<Omit<Row<'room'>, 'id'>> = {
        ...(number === undefined ? {} : { number }),
        ...(floor === undefined ? {} : { floor: floor || null }),
        ...(areaHundredths === undefined ? {} : { area_hundredths: areaHundredths }),
        ...(stepFree === undefined ? {} : { step_free: flag(stepFree) }),
        ...(purpose === undefined ? {} : { purpose }),
      }
      let changed = 0
      for (const [houseId, own] of Map.groupBy(rooms, (room) => room.accommodation_id)) {
        const house = await findHouse(db, houseId)
        if (!house) return refuse({ code: 'NOT_FOUND' })
        const others = number === own[0]?.number ? [] : await takenNumbers(writer, houseId, number ? [number] : [])
        if (others.length > 0) return numberTaken(others)
        const units = unit === undefined ? null : await unitsNamed(writer, house, [unit])
        const unitId = unit === undefined ? undefined : units?.get(unit)
        const full = unitId === undefined ? patch : { ...patch, unit_id: unitId }
        for (const room of own) {
          if (!differs(room, full as Partial<Row<'room'>>)) continue
          await record.update('room', room, full)
          changed += 1
        }
        await dropEmptyUnits(
          writer,
          own.map((room) => room.unit_id),
        )
      }
      return changed === 0 ? refuse({ code: 'NOTHING_CHANGED' }) : ok({ rooms: changed })
    }),

  removeRooms: (input, context) =>
    ordering(backend, context, { command: 'houses.removeRooms', input }, async (writer) => {
      const rooms = await findRooms(writer.db, input.roomIds)
      const isHere = rooms.every((room) => room.accommodation_id === input.accommodationId)
      if (!isHere || rooms.length !== new Set(input.roomIds).size) return refuse({ code: 'NOT_FOUND' })
      const used = await findUsedRoom(writer.db, rooms)
      if (used) return refuse({ code: 'ROOM_IN_USE', details: { room: used.room.number, use: used.use } })
      await removeRooms(writer, rooms)
      return ok({ rooms: rooms.length })
    }),

  changeUnits: (input, context) =>
    ordering(backend, context, { command: 'houses.changeUnits', input }, async ({ db, record }) => {
      const units = await findUnits(db, input.unitIds)
      if (units.length !== new Set(input.unitIds).size) return refuse({ code: 'NOT_FOUND' })
      const { name, legalClass, form, kitchen, bath } = input.change
      const patch: Partial<Omit<Row<'unit'>, 'id'>> = {
        ...(name === undefined ? {} : { name }),
        ...(legalClass === undefined ? {} : { legal_class: legalClass }),
        ...(form === undefined ? {} : { form }),
        ...(kitchen === undefined ? {} : { kitchen }),
        ...(bath === undefined ? {} : { bath }),
      }
      if (name !== undefined) {
        const [unit, second] = units
        const others = unit ? await loadUnits(db, unit.accommodation_id) : []
        if (second || others.some((other) => other.id !== unit?.id && other.name === name))
          return refuse({ code: 'NAME_TAKEN' })
      }
      const open = units.filter((unit) => differs(unit, patch as Partial<Row<'unit'>>))
      for (const unit of open) await record.update('unit', unit, patch)
      return open.length === 0 ? refuse({ code: 'NOTHING_CHANGED' }) : ok({ units: open.length })
    }),

  copyFloor: (input, context) =>
    ordering(backend, context, { command: 'houses.copyFloor', input }, async (writer) => {
      const { db, today } = writer
      const target = await findHouse(db, input.toAccommodationId)
      const all = await loadRooms(db, input.accommodationId)
      const floor = input.floor || null
      const rooms = all.filter((room) => room.floor === floor)
      if (!target || rooms.length === 0) return refuse({ code: 'NOT_FOUND' })
      const name = (text: string) => renumbered(text, input.replace, input.by)
      const numbers = rooms.map((room) => name(room.number))
      const isUnclear = new Set(numbers).size < numbers.length || numbers.some((one) => one === '' || one.length > 20)
      if (isUnclear) return refuse({ code: 'ROOM_NUMBERS_UNCLEAR' })
      const taken = await takenNumbers(writer, target.id, numbers)
      if (taken.length > 0) return numberTaken(taken)
      const from = new Map((await loadUnits(db, input.accommodationId)).map((unit) => [unit.id, unit]))
      const like = new Map([...from.values()].map((unit) => [name(unit.name), { ...unit }]))
      const unitOf = (room: Row<'room'>): string => name(from.get(room.unit_id)?.name ?? '')
      const columns = new Map(
        [...like].map(([key, { id, accommodation_id, name: before, ...rest }]) => [key, rest] as const),
      )
      const units = await unitsNamed(writer, target, rooms.map(unitOf), columns)
      const lines = await loadPlaces(
        db,
        rooms.map((room) => room.id),
        null,
      )
      const copies = rooms.map(({ id, ...room }) => {
        const own = lines.get(id) ?? []
        const { regularPlaces = 0, densifiedPlaces = 0 } = capacityOn(own, input.from ?? today) ?? own.at(-1) ?? {}
        return {
          ...room,
          accommodation_id: target.id,
          unit_id: units.get(unitOf({ id, ...room })) as Row<'unit'>['id'],
          number: name(room.number),
          floor: input.toFloor || null,
          places: { regularPlaces, densifiedPlaces },
        }
      })
      return ok({ rooms: await makeRooms(writer, copies, input.from ?? unknownStart, today) })
    }),
})
