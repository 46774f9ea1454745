/** A house as it is edited. */
import type { FullContract } from '../contract/index.ts'
import type { Handlers } from '../contract/rpc.ts'
import { capacityOn } from '../domain/housing/capacity.ts'
import { byFloor, byNumber } from '../domain/housing/order.ts'
import { ok, refuse } from '../domain/result.ts'
import { addDays, covers } from '../domain/values.ts'
import { loadSleeping } from '../store/blocks.ts'
import { findHouse, loadPlaces, loadRooms, loadUnits } from '../store/houses.ts'
import { asking, type Backend } from './context.ts'

export const editedHouse =
  (backend: Backend): Handlers<FullContract>['houses']['edit'] =>
  ({ accommodationId, on, knownOn }) =>
    asking(backend, async (db) => {
      const house = await findHouse(db, accommodationId)
      if (!house) return refuse({ code: 'NOT_FOUND' })
      const units = await loadUnits(db, house.id)
      const rooms = await loadRooms(db, house.id)
      const ids = rooms.map((room) => room.id)
      const lines = await loadPlaces(db, ids, knownOn)
      const sleepers = await loadSleeping(db, ids, { from: on, to: addDays(on, 1) })
      const names = new Map(units.map((unit) => [unit.id, unit.name]))
      return ok({
        house: {
          id: house.id,
          shortName: house.short_name,
          name: house.name,
          kind: house.kind,
          street: house.street,
          houseNumber: house.house_number,
          postalCode: house.postal_code,
          town: house.town,
          legalClass: house.legal_class,
        },
        units: units
          .map((unit) => ({
            id: unit.id,
            name: unit.name,
            legalClass: unit.legal_class,
            form: unit.form,
            kitchen: unit.kitchen,
            bath: unit.bath,
            rooms: rooms.filter((room) => room.unit_id === unit.id).length,
          }))
          .sort((a, b) => byNumber(a.name, b.name)),
        rooms: rooms
          .map((room) => {
            const own = (lines.get(room.id) ?? []).map(({ roomId, ...line }) => line)
            const held = capacityOn(own, on)
            return {
              id: room.id,
              number: room.number,
              unitId: room.unit_id,
              unit: names.get(room.unit_id) ?? '',
              floor: room.floor,
              areaHundredths: room.area_hundredths,
              stepFree: room.step_free === null ? null : room.step_free === 1,
              purpose: room.purpose,
              places: held && { regularPlaces: held.regularPlaces, densifiedPlaces: held.densifiedPlaces },
              lines: own,
              people: sleepers.filter((one) => one.roomId === room.id && covers(one, on)).length,
            }
          })
          .sort((a, b) => byFloor(a.floor, b.floor) || byNumber(a.number, b.number)),
      })
    })
