import type { EmployerActor } from '@/lib/access/actor'
import { applicationScope } from '@/lib/access/scope'
import { findApplication, saveForm } from '@/lib/data/application/applications'
import type { RenewalForm } from '@/lib/domain/application/forms'
import { holderOf } from '@/lib/domain/application/status'
import { refuse, type Result } from '@/lib/domain/result'
import { runCommand, type CommandContext } from '../context'
import type { Moved, MoveInput } from './move'
import { submitApplication } from './steps'

/** What the unit states alike for everybody whose renewal it hands in at once (U-83, N-14). */
export type RenewalStatements = Pick<RenewalForm, 'checked' | 'confirmed' | 'lateAcknowledged'>

type Input = Required<MoveInput> & { formVersion: number; statements: RenewalStatements }

/**
 * One renewal of a batch: the statements and the submission are one command, so that a file is either handed in or as
 * it was before. Refuses with `not-found`, `application.not-editable`, `conflict`, or everything that is missing.
 */
export const submitRenewal = (context: CommandContext<EmployerActor>, input: Input): Promise<Result<Moved>> =>
  runCommand(context, 'applications/submit-renewal', async (tx) => {
    const { applicationId, seenVersion, formVersion, statements } = input
    const loaded = await findApplication(tx, applicationId, applicationScope(context.actor))
    const form = loaded?.form
    if (!loaded || form?.kind !== 'renewal') return refuse('not-found')
    if (holderOf(loaded.state.status) !== 'starter') return refuse('application.not-editable')
    const saved = await saveForm(tx, applicationId, { ...form, ...statements }, formVersion)
    if (saved === null) return refuse('conflict')
    return submitApplication({ ...context, within: tx }, { applicationId, seenVersion })
  })
