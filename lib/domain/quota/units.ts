/** A unit of quota, from its grant to its end (S-81). */
export const unitStates = ['available', 'reserved', 'used', 'returned', 'expired', 'voided'] as const
export type UnitState = (typeof unitStates)[number]

/** What happens to a unit; the name of the movement in the ledger. */
export const unitMovements = ['granted', 'reserved', 'released', 'used', 'returned', 'expired', 'voided'] as const
export type UnitMovement = (typeof unitMovements)[number]

const ways: Record<UnitMovement, { from: readonly (UnitState | null)[]; to: UnitState }> = {
  granted: { from: [null], to: 'available' },
  reserved: { from: ['available'], to: 'reserved' },
  released: { from: ['reserved'], to: 'available' },
  used: { from: ['reserved'], to: 'used' },
  returned: { from: ['available'], to: 'returned' },
  // a unit that is freed after its last day ends at once
  expired: { from: ['available'], to: 'expired' },
  voided: { from: ['available'], to: 'voided' },
}

/** The state after a movement, or null when the ledger knows no such way. A used unit never moves again. */
export const unitAfter = (state: UnitState | null, movement: UnitMovement): UnitState | null =>
  ways[movement].from.includes(state) ? ways[movement].to : null

/** The state that a history of movements leads to; null when the history is broken or empty. */
export function replayUnit(movements: readonly UnitMovement[]): UnitState | null {
  let state: UnitState | null = null
  for (const movement of movements) {
    state = unitAfter(state, movement)
    if (state === null) return null
  }
  return state
}

/** How many units are in each state. */
export type QuotaBalance = Record<UnitState, number>

export const emptyBalance = (): QuotaBalance => ({
  available: 0,
  reserved: 0,
  used: 0,
  returned: 0,
  expired: 0,
  voided: 0,
})

/** All units, whatever became of them: what was granted. */
export const totalOf = (balance: QuotaBalance): number => unitStates.reduce((sum, state) => sum + balance[state], 0)
