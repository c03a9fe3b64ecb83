import { randomBytes } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import type { EmployerActor, SystemActor } from '@/lib/access/actor'
import { copyColumns, permitColumns } from '@/lib/data/aggregates'
import { insertApplication } from '@/lib/data/application/applications'
import { database } from '@/lib/data/client'
import { emptyRenewalForm } from '@/lib/domain/application/forms'
import { addDays, addYears, type PlainDate } from '@/lib/domain/dates'
import { contentOf } from '@/lib/domain/permit/content'
import { evolvePermit, type PermitEvent } from '@/lib/domain/permit/lifecycle'
import { policyOf } from './policies'
import { emptyBatch, write, type Batch } from '@/prisma/seed/bulk/batch'
import { addLink, logEvents } from '@/prisma/seed/bulk/links'
import { addPerson } from '@/prisma/seed/bulk/people'
import { actorOf } from '@/prisma/seed/bulk/actors'
import type { SharedFile } from '@/prisma/seed/bulk/shared-files'

const chunk = 250
const clerk: SystemActor = { kind: 'system', job: 'test' }

/** The contract that every link shows; nobody opens it. */
const contract: SharedFile = {
  ...{ slot: 'labour-contract', fileKey: 'none', fileName: '劳动合同.pdf', contentType: 'application/pdf' },
  ...{ bytes: 1, pages: 1, sha256: '', warnings: [] },
}

type Plan = { employer: EmployerActor; n: number; validTo: PlainDate; at: Date }

function addPermit(batch: Batch, { employer, n, validTo, at }: Plan) {
  const person = actorOf(addPerson(batch, n))
  const terms = { startsOn: addYears(validTo, -3), endsOn: null, position: '工程师' }
  const { id: employmentId } = addLink(batch, { person, employer, at, terms }, contract)
  const id = uuid()
  const event: Extract<PermitEvent, { type: 'permit.granted' }> = {
    type: 'permit.granted',
    ...{ number: `DUE-${n}`, permitType: 'beijing', personId: person.personId, employerId: employer.employerId },
    ...{ district: 'haidian', applicationId: uuid(), validFrom: addYears(validTo, -3), validTo, at: at.toISOString() },
  }
  const content = contentOf(null)
  batch.permit.push({
    id,
    ...permitColumns(evolvePermit(null, event)),
    ...copyColumns({ content, ages: { ageLimitOn: null, dependantAgeOn: null } }),
    checkCode: randomBytes(8).toString('hex').toUpperCase(),
  })
  logEvents(batch, id, 'permit', [{ event, actor: clerk, at, secret: JSON.stringify(content) }])
  return { id, personId: person.personId, employmentId }
}

/** A renewal that the employer has begun and not handed in. */
async function addDraft(employer: EmployerActor, n: number, permit: ReturnType<typeof addPermit>, at: Date) {
  const { id: permitId, personId, employmentId } = permit
  const created = {
    type: 'application.created' as const,
    ...{ number: `DUE-XQ-${n}`, kind: 'renewal' as const, district: 'haidian', permitType: 'beijing' as const },
    ...{ policyVersion: policyOf('haidian').version, personId, employerId: employer.employerId },
    ...{ employmentId, filingRightId: null, permitId },
  }
  const origin = { actor: employer, at, commandId: uuid() }
  await database().$transaction((tx) => insertApplication(tx, uuid(), created, emptyRenewalForm(), origin))
}

/**
 * Permits of one employer that ended on `days` days in a row, the last of them on `lastDay`; every twentieth has an
 * open renewal. Rows and events as the house writes them, in batches.
 */
export async function seedDuePermits(
  employer: EmployerActor,
  { count, lastDay, days, at }: { count: number; lastDay: PlainDate; days: number; at: Date },
): Promise<void> {
  for (let first = 0; first < count; first += chunk) {
    const batch = emptyBatch()
    const drafts: (() => Promise<void>)[] = []
    for (let n = first; n < Math.min(first + chunk, count); n += 1) {
      const permit = addPermit(batch, { employer, n: 40_000 + n, validTo: addDays(lastDay, -(n % days)), at })
      if (n % 20 === 0) drafts.push(() => addDraft(employer, n, permit, at))
    }
    await write(batch)
    for (const draft of drafts) await draft()
  }
}
