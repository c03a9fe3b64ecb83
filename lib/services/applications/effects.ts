import { randomBytes } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { loadFilingRight, recordFilingRight, recordPermit, unborn } from '@/lib/data/aggregates'
import { findSnapshot, type LoadedApplication } from '@/lib/data/applications'
import type { Tx } from '@/lib/data/client'
import { ensureLinkCode } from '@/lib/data/employers'
import type { EventOrigin } from '@/lib/data/event-log'
import { takeNumber } from '@/lib/data/numbers'
import type { Decision } from '@/lib/domain/application/decide'
import type { Dossier } from '@/lib/domain/application/dossier'
import type { ApplicationForm } from '@/lib/domain/application/forms'
import type { ApplicationState } from '@/lib/domain/application/state'
import { dayOf, yearOf } from '@/lib/domain/dates'
import { followApplication } from '@/lib/domain/filing-right/lifecycle'
import { termOf } from '@/lib/domain/permit/lifecycle'
import { permitSeries } from '@/lib/domain/permit/numbering'
import { policyOf } from '@/lib/domain/policy/resolve'

/** Short, readable, without letters that look alike: printed under the QR code. */
function newCheckCode(): string {
  const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
  return Array.from(randomBytes(16), (byte) => alphabet[byte % alphabet.length]).join('')
}

/** 办结 of 新办: the permit with its own copy of what was judged (S-01, G-34). */
async function grantPermit(tx: Tx, id: string, state: ApplicationState, origin: EventOrigin): Promise<void> {
  const { personId, employerId, district, permitType } = state
  if (!personId) throw new Error(`application ${id} grants a permit without a person`)
  const dossier = (await findSnapshot(tx, id, state.round)) as Dossier | null
  if (!dossier?.person || dossier.form.kind !== 'new') throw new Error(`application ${id} has no snapshot`)
  const policy = policyOf(district)
  const today = dayOf(origin.at.toISOString())
  const number = await takeNumber(tx, permitSeries(policy.prefix, yearOf(today)))
  await recordPermit(
    tx,
    unborn(uuid()),
    {
      type: 'permit.granted',
      ...{ number, permitType, personId, employerId, district, applicationId: id },
      ...termOf(today, policy),
      at: origin.at.toISOString(),
    },
    origin,
    {
      sealed: { general: dossier.person.profile.general, children: dossier.form.children },
      checkCode: newCheckCode(),
    },
  )
}

/** A filing right follows its application step by step (S-30…S-33). */
async function followRight(tx: Tx, loaded: LoadedApplication, decision: Decision, origin: EventOrigin): Promise<void> {
  const form = loaded.form as ApplicationForm
  const { state } = loaded
  if (form.kind !== 'filing-right' || !state.filingRightId) return
  const facts = { ...state, mode: form.mode, day: dayOf(origin.at.toISOString()) }
  for (const event of decision.events) {
    const right = await loadFilingRight(tx, state.filingRightId)
    const follow = followApplication(event, right?.state.status ?? null, facts)
    if (!follow) continue
    await recordFilingRight(tx, right ?? unborn(state.filingRightId), follow, origin)
    if (follow.type === 'filing-right.opened') await ensureLinkCode(tx, state.employerId)
  }
}

/** What a decision does beyond the file itself, in the same transaction. */
export async function applyEffects(
  tx: Tx,
  loaded: LoadedApplication,
  decision: Decision,
  origin: EventOrigin,
): Promise<void> {
  const granted = decision.events.some((event) => event.type === 'application.granted')
  if (loaded.state.kind === 'new' && granted) await grantPermit(tx, loaded.id, decision.next, origin)
  if (loaded.state.kind === 'filing-right') await followRight(tx, loaded, decision, origin)
}
