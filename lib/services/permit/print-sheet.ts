import type { EmployerActor, PersonActor } from '@/lib/access/actor'
import { to } from '@/lib/addresses'
import { findSnapshot, latestRound } from '@/lib/data/application/applications'
import { currentAttachments, unsafeFindFile } from '@/lib/data/attachment/attachments'
import { database, type Db } from '@/lib/data/client'
import { loadProfile } from '@/lib/data/application/dossiers'
import { findPermit, isMigrated, type PermitRecord } from '@/lib/data/permit/of-person'
import { judgedPhoto } from '@/lib/domain/application/outcome'
import type { ChildEntry } from '@/lib/domain/permit/content'
import { parseIdNumber } from '@/lib/domain/text/id-number'
import { dayOf, type PlainDate } from '@/lib/domain/dates'
import type { GeneralSection } from '@/lib/domain/person/profile'
import { statusOn } from '@/lib/domain/permit/lifecycle'
import { copyGaps, sheetGaps } from '@/lib/domain/permit/sheet-gaps'
import type { Finding } from '@/lib/domain/findings'
import { loadPolicy } from '@/lib/data/policy/policies'
import { authorityOf } from '@/lib/domain/policy/resolve'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { env } from '@/lib/env'
import { makeConfirmationSheet } from '@/lib/files/pdf/confirmation-sheet'
import type { SheetDependant } from '@/lib/files/pdf/confirmation-tables'
import { storage } from '@/lib/files/storage'
import { permitTypeLabels } from '@/lib/labels/applications'
import { codeLabel, districts, idTypes, sexes } from '@/lib/labels/codes'
import type { CommandContext } from '../context'
import { linksOfPerson } from '@/lib/data/employment/of-person'
import { makeDeclaration } from '@/lib/files/pdf/declaration'

/** 个人诚信声明 with name and employer filled in, ready to be signed and stamped (F-03, pain 14). */
export async function printDeclaration({
  actor,
  now,
}: Pick<CommandContext<PersonActor>, 'actor' | 'now'>): Promise<Result<{ bytes: Uint8Array; fileName: string }>> {
  const links = await linksOfPerson(database(), actor.personId)
  const employerName = links.find(({ status }) => status === 'active')?.employerName
  const bytes = await makeDeclaration(
    { kind: 'person', holderName: actor.name, ...(employerName ? { employerName } : {}) },
    dayOf(now.toISOString()),
  )
  return ok({ bytes, fileName: '个人诚信声明.pdf' })
}

type Reader = PersonActor | EmployerActor
type Asked = Pick<CommandContext<Reader>, 'actor' | 'now'>

/** The permit for its holder or his employer; anybody else finds nothing. */
export const permitFor = (actor: Reader, permitId: string): Promise<PermitRecord | null> => {
  const reader = actor.kind === 'person' ? { personId: actor.personId } : { employerId: actor.employerId }
  return findPermit(database(), permitId, reader)
}

/** Where the QR code leads: the public check page with the code, nothing personal (G-10). */
export const checkUrlOf = (checkCode: string): string => `${env().PUBLIC_URL}${to.guest.verify(checkCode)}`

/**
 * The photo as it was judged, not as it is now (G-34). No photo came over from the former system: until a business has
 * judged one, the sheet shows the one of the profile, without which it is not printed at all (I-34).
 */
async function photoOf(db: Db, { applicationId, personId, content }: PermitRecord): Promise<Uint8Array | undefined> {
  const round = content.photo ? null : await latestRound(db, applicationId)
  const dossier = round ? await findSnapshot(db, applicationId, round) : null
  const own = dossier?.form.kind === 'service-request' ? await photoOfPerson(db, personId) : null
  const photo = content.photo ?? (dossier && judgedPhoto(dossier)) ?? own
  const file = photo ? await unsafeFindFile(db, photo) : null
  return file ? ((await storage().get(file.fileKey)) ?? undefined) : undefined
}

const photoOfPerson = async (db: Db, id: string): Promise<string | null> =>
  (await currentAttachments(db, [{ kind: 'person', id }])).find(({ slot }) => slot === 'photo')?.id ?? null

/** A sheet is complete or is not printed; whoever came over from the former system shows his papers first (I-34). */
async function gapsOf(db: Db, permit: PermitRecord, on: PlainDate): Promise<Finding[]> {
  const blanks = copyGaps(permit.content)
  if (!(await isMigrated(db, permit))) return blanks
  const { personId, district } = permit
  const slots = (await currentAttachments(db, [{ kind: 'person', id: personId }])).map(({ slot }) => slot)
  const { profile } = await loadProfile(db, personId, slots.includes('photo'))
  return [...sheetGaps({ profile, slots, policy: await loadPolicy(db, district, on), on }), ...blanks]
}

function dependantOf(child: ChildEntry, today: PlainDate): SheetDependant {
  const id = parseIdNumber(child.idNumber, today)
  return {
    name: child.name,
    sex: id.ok ? codeLabel(sexes, id.value.sex) : '',
    birthDate: id.ok ? id.value.birth : child.birth,
    idNumber: child.idNumber,
    relation: child.relation.startsWith('2') ? '子' : '女',
  }
}

const residenceOf = ({ residenceDistrict, residenceAddress }: GeneralSection): string =>
  `北京市${codeLabel(districts, residenceDistrict)}${residenceAddress}`

/**
 * 打印确认单 (F-01, I-48): the sheet as PDF, for the holder and his employer, at any time while the permit lives.
 * Refuses with `not-found`, `permit.not-printable` once it has lapsed or was cancelled, or `permit.sheet-incomplete`
 * with what a migrated holder still owes (I-34) and what the permit's own copy lacks.
 */
export async function printSheet(
  { actor, now }: Asked,
  { permitId }: { permitId: string },
): Promise<Result<{ bytes: Uint8Array; fileName: string }>> {
  const permit = await permitFor(actor, permitId)
  if (!permit) return refuse('not-found')
  const today = dayOf(now.toISOString())
  const status = statusOn(permit, today)
  if (status !== 'valid' && status !== 'suspended') return refuse('permit.not-printable')
  const findings = await gapsOf(database(), permit, today)
  if (findings.length > 0) return refuse('permit.sheet-incomplete', { findings })
  const { general, children } = permit.content
  const bytes = await makeConfirmationSheet(
    {
      permitNumber: permit.number,
      permitType: permitTypeLabels[permit.permitType],
      status,
      holderName: general.name,
      sex: codeLabel(sexes, general.sex),
      idType: codeLabel(idTypes, general.idType),
      idNumber: general.idNumber,
      householdPlace: general.hukouAddress,
      address: residenceOf(general),
      employerName: permit.employerName,
      creditCode: permit.uscc,
      authority: authorityOf(permit.district).authority,
      validFrom: permit.validFrom,
      validTo: permit.validTo,
      dependants: children.map((child) => dependantOf(child, today)),
      photo: await photoOf(database(), permit),
      checkCode: permit.checkCode,
      printedAt: now.toISOString(),
      demo: env().DEMO,
    },
    { checkUrl: checkUrlOf(permit.checkCode) },
  )
  return ok({ bytes, fileName: `工作居住证确认单-${permit.number}.pdf` })
}
