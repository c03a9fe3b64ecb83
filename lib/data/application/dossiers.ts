import { fieldsOf, overPattern, withValues } from '../../domain/typed'
import { childrenOf, type ApplicationForm } from '../../domain/application/forms'
import type { Dossier } from '../../domain/application/dossier'
import { tidyForm } from '../../domain/application/tidy-form'
import type { PlainDate } from '../../domain/dates'
import type { PermitType } from '../../domain/codes'
import { currentQualification, inOwnSlots, isClaimedFile } from '../../domain/employer/classifications'
import { emptyEmployerProfile, type EmployerProfile } from '../../domain/employer/employer-profile'
import { registeredGeneral } from '../../domain/employer/registered-facts'
import { tidyEmployerProfile } from '../../domain/employer/settle'
import type { FilingRightStatus } from '../../domain/filing-right/lifecycle'
import type { ContractTerms } from '../../domain/employment/lifecycle'
import { emptyProfile, type Profile } from '../../domain/person/profile'
import { tidyProfile } from '../../domain/person/settle'
import { pinned, policyOn } from '../../domain/policy/resolve'
import { usesQuota, type QuotaFacts } from '../../domain/quota/facts'
import { openAmong, type StoredClaim } from '../employer/claims'
import { Prisma, type Employer, type Employment, type Person } from '../generated/client'
import { filesColumn, filesIn, type AttachmentOwner, type WithFiles } from '../attachment/attachments'
import { kindIn, permitTypeIn, rightStatusOf, statusIn, type Unread } from '../columns'
import type { Db } from '../client'
import { fromColumn, fromColumnOrNull } from '../days'
import { sectionsColumn, sectionsOf, type StoredSection, type WithSections } from '../person/profiles'
import { declarationUseAmong } from '../attachment/declaration-use'
import {
  countReviews,
  findTarget,
  knownHolders,
  personRecordsColumn,
  personRecordsIn,
  recordsColumn,
  type UnitFiling,
  type WithPersonRecords,
  type WithRecords,
} from './dossier-records'
import { dossierPermit } from './dossier-permit'
import { quotaQuery } from '../quota/facts'
import { unseal, unsealJson } from '../sealing'

type Sections = Record<string, StoredSection>

const savedTimes = (sections: Sections): Record<string, string> =>
  Object.fromEntries(Object.entries(sections).map(([name, { savedAt }]) => [name, savedAt.toISOString()]))

/** Stored sections over the empty profile, so that a field added later has its empty value. */
const merged = <P extends Record<string, object>>(empty: P, sections: Sections): P =>
  withValues(empty, (name, fields) => overPattern(fieldsOf(fields), sections[name]?.data))

type PersonRow = WithSections<Pick<Person, 'name' | 'idNumberSealed' | 'mobileSealed'>>

const personQuery = (personId: string | null): Prisma.Sql => Prisma.sql`
  select p.name, p."idNumberSealed", p."mobileSealed", ${sectionsColumn('person', Prisma.sql`p.id`)} as sections
  from "Person" p where p.id = ${personId}::uuid`

/** Identity facts over what was typed. The photo counts once its file is there. */
function profileOf(person: PersonRow, hasPhoto: boolean) {
  const sections = sectionsOf(person.sections)
  const profile: Profile = merged(emptyProfile(), sections)
  const identity = { name: person.name, idNumber: unseal(person.idNumberSealed) }
  const mobile = profile.general.mobile || (person.mobileSealed ? unseal(person.mobileSealed) : '')
  const whole = { ...profile, general: { ...profile.general, ...identity, mobile }, photo: { attached: hasPhoto } }
  return { profile: tidyProfile(whole), sections }
}

/** The person's profile. */
export async function loadProfile(db: Db, personId: string, hasPhoto: boolean) {
  const [person] = await db.$queryRaw<PersonRow[]>(personQuery(personId))
  if (!person) throw new Error(`no person ${personId}`)
  return profileOf(person, hasPhoto)
}

/** The person's profile and his files, in one statement. */
export async function loadPersonPapers(db: Db, personId: string) {
  const own = filesColumn([{ kind: 'person', id: personId }])
  const [row] = await db.$queryRaw<(PersonRow & WithFiles)[]>`
    select p.*, ${own} as files from (${personQuery(personId)}) p`
  if (!row) throw new Error(`no person ${personId}`)
  const { files, versions } = filesIn(row)
  return {
    ...profileOf(
      row,
      files.some(({ slot }) => slot === 'photo'),
    ),
    files,
    versions,
  }
}

/** A right of the unit as it is stored. */
export type UnitRight = {
  id: string
  permitType: PermitType
  district: string
  township: string | null
  status: FilingRightStatus
  openedOn: PlainDate | null
}

type UnitRow = WithSections<Pick<Employer, 'id' | 'name' | 'uscc' | 'facts' | 'linkCode'>> &
  WithRecords & {
    rights: Unread<UnitRight, 'permitType' | 'status'>[]
    claims: StoredClaim[]
    /** Its own businesses that are not over, the oldest first. */
    underWay: { kind: string; district: string; status: string }[]
  }

/** What the unit's row brings along: its rights by type of permit, claims that it has not answered, own businesses. */
const besideUnit = Prisma.sql`
  (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'permitType', r."permitType", 'district', r.district,
    'township', r.township, 'status', r.status, 'openedOn', r."openedOn") order by r."permitType"), '[]')
    from "FilingRight" r where r."employerId" = e.id) as rights,
  (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'firstAt', c."firstAt", 'name', c.name, 'facts', c.facts)
    order by c."firstAt"), '[]') from "EmployerClaim" c where c."employerId" = e.id and c."settledAt" is null) as claims,
  (select coalesce(jsonb_agg(jsonb_build_object('kind', a.kind, 'district', a.district, 'status', a.status)
    order by a."createdAt"), '[]') from "Application" a
    where a."employerId" = e.id and a."personId" is null and a."closedAt" is null) as "underWay"`

const unitQuery = (employerId: string, filing: UnitFiling | null): Prisma.Sql => Prisma.sql`
  select e.id, e.name, e.uscc, e.facts, e."linkCode", ${sectionsColumn('employer', Prisma.sql`e.id`)} as sections,
    ${besideUnit}, ${recordsColumn(filing)}
  from "Employer" e where e.id = ${employerId}::uuid`

/** Name, code and registration facts of the identity platform over what was typed (U-12). */
function unitOf(row: UnitRow, hasLicence: boolean) {
  const { sections: saved, rights, claims, underWay, records, ...employer } = row
  const sections = sectionsOf(saved)
  const profile: EmployerProfile = merged(emptyEmployerProfile(), sections)
  return {
    employer,
    records,
    rights: rights.map(({ permitType, status, ...right }): UnitRight => ({
      ...right,
      ...{ permitType: permitTypeIn(permitType), status: rightStatusOf(status) },
    })),
    underWay: underWay.map(({ kind, district, status }) => ({
      kind: kindIn(kind),
      district,
      status: statusIn(status),
    })),
    claims: openAmong(claims, employer),
    profile: tidyEmployerProfile({
      ...profile,
      qualification: currentQualification(sections.qualification?.data),
      general: {
        ...profile.general,
        ...registeredGeneral(employer.facts),
        name: employer.name,
        uscc: employer.uscc,
      },
      licence: { attached: hasLicence },
    }),
    sections,
  }
}

/** The employer's profile with its rights and own businesses. */
export async function loadEmployerProfile(db: Db, employerId: string, hasLicence: boolean) {
  const [row] = await db.$queryRaw<UnitRow[]>(unitQuery(employerId, null))
  if (!row) throw new Error(`no employer ${employerId}`)
  return unitOf(row, hasLicence)
}

/** The employer's profile with its rights and own businesses, and its files as they were uploaded, in one statement. */
export async function loadUnitPapers(db: Db, employerId: string) {
  const own = filesColumn([{ kind: 'employer', id: employerId }])
  const [row] = await db.$queryRaw<(UnitRow & WithFiles)[]>`
    select e.*, ${own} as files from (${unitQuery(employerId, null)}) e`
  if (!row) throw new Error(`no employer ${employerId}`)
  const { files: uploaded, ...unit } = row
  const { files } = filesIn({ files: uploaded })
  const hasLicence = files.some(({ slot }) => slot === 'unit-licence')
  return { ...unitOf(unit, hasLicence), files }
}

/** 业务经办人 of many units, as each unit has saved him, in one query. */
export async function operatorsOf(
  db: Db,
  employerIds: readonly string[],
): Promise<ReadonlyMap<string, EmployerProfile['operator']>> {
  const rows = await db.profileSection.findMany({
    where: { ownerKind: 'employer', ownerId: { in: [...new Set(employerIds)] }, section: 'operator' },
  })
  return new Map(
    rows.map(({ ownerId, sealed, version, savedAt }) => {
      const operator = { data: unsealJson(sealed), version, savedAt }
      return [ownerId, tidyEmployerProfile(merged(emptyEmployerProfile(), { operator })).operator]
    }),
  )
}

export const termsOf = (row: Pick<Employment, 'startsOn' | 'endsOn' | 'position'>): ContractTerms | null =>
  row.startsOn && row.position
    ? { startsOn: fromColumn(row.startsOn), endsOn: fromColumnOrNull(row.endsOn), position: row.position }
    : null

export type DossierKey = {
  personId: string | null
  employerId: string
  employmentId: string | null
  permitType: PermitType
  form: ApplicationForm
  /** Where the file is judged. */
  district: string
  applicationId?: string
  /** The version that the file is pinned to; its road may count quota although the rules of today do not. */
  policyVersion?: string
  /** The day for which the permit is read. */
  on: PlainDate
}

/** Which files belong to an application: its person's, its employer's, the contract of the link, the children's. */
const ownersOf = ({ personId, employerId, employmentId, form }: DossierKey): AttachmentOwner[] => [
  ...(personId ? [{ kind: 'person' as const, id: personId }] : [{ kind: 'employer' as const, id: employerId }]),
  ...(employmentId ? [{ kind: 'employment' as const, id: employmentId }] : []),
  ...childrenOf(form).map(({ id }) => ({ kind: 'child' as const, id })),
]

/** Of these kinds some district wants to know what the ledger of quota says (Q-10, Q-11, Q-19). */
const quotaKinds: readonly ApplicationForm['kind'][] = ['new', 'employer-change', 'filing-right', 'authority-transfer']

const asksQuota = ({ form, district, policyVersion, on }: DossierKey): boolean =>
  quotaKinds.includes(form.kind) &&
  (usesQuota(policyOn(district, on)) || (policyVersion !== undefined && usesQuota(pinned(policyVersion))))

type DossierRow = WithFiles &
  WithPersonRecords & { unit: UnitRow; person: PersonRow | null; hasLicence: boolean; quota: QuotaFacts | null }

/** Unit, person, records and files of one application in one statement. */
async function readDossier(db: Db, key: DossierKey): Promise<DossierRow> {
  const { personId, employerId } = key
  const quota = asksQuota(key) ? Prisma.sql`(select to_jsonb(q) from (${quotaQuery(key)}) q)` : Prisma.sql`null::jsonb`
  const [row] = await db.$queryRaw<DossierRow[]>`
    select to_jsonb(u) as unit, to_jsonb(p) as person, ${personRecordsColumn(personId)} as "personRecords",
      ${filesColumn(ownersOf(key))} as files, ${quota} as quota,
      exists (select from "Attachment" l where l."ownerKind" = 'employer' and l."ownerId" = u.id and l.slot = 'unit-licence'
        and l.current) as "hasLicence"
    from (${unitQuery(employerId, key.form.kind === 'new' ? key : null)}) u
    left join (${personQuery(personId)}) p on true`
  if (!row) throw new Error(`no employer ${employerId}`)
  return row
}

/**
 * Everything an application is judged by, as it is now. `hasLicence`: the scan of the unit's 营业执照 is there; the dossier
 * of a person does not hold it.
 */
export async function loadDossier(db: Db, key: DossierKey): Promise<{ dossier: Dossier; hasLicence: boolean }> {
  const row = await readDossier(db, key)
  const { files: stored, versions } = filesIn(row)
  const has = (slot: string): boolean => stored.some((file) => file.slot === slot)
  const unit = unitOf(row.unit, has('unit-licence'))
  const files = inOwnSlots(stored, unit.sections.qualification?.data).filter((file) =>
    isClaimedFile(file, unit.profile.qualification),
  )
  const right = unit.rights.find(({ permitType }) => permitType === key.permitType)
  const person = row.person && profileOf(row.person, has('photo'))
  const records = row.personRecords && personRecordsIn(row.personRecords)
  const link = records?.links.find(({ id }) => id === key.employmentId)
  const reviews = key.form.kind === 'authority-transfer' ? await countReviews(db, key) : null
  const dossier: Dossier = {
    form: tidyForm(key.form),
    person:
      person && key.personId
        ? { id: key.personId, profile: person.profile, sectionsSavedAt: savedTimes(person.sections) }
        : null,
    employer: {
      id: key.employerId,
      name: unit.employer.name,
      profile: unit.profile,
      sectionsSavedAt: savedTimes(unit.sections),
      claims: unit.claims.flatMap(({ differences }) => differences),
    },
    employment: link ? { id: link.id, status: link.status, terms: termsOf(link) } : null,
    right: right?.status ?? null,
    rightDistrict: right?.district ?? null,
    rightTownship: right?.township ?? null,
    permit: records && (await dossierPermit(db, records, key.employerId, key.on)),
    target: key.form.kind === 'service-request' ? await findTarget(db, key.employerId, key.form.targetId) : null,
    knownHolders: await knownHolders(db, key.form),
    openBusinesses: reviews?.all ?? 0,
    businessesWithAuthority: reviews?.authority ?? 0,
    unitRecords: unit.records,
    declarationUse: records && declarationUseAmong(versions, records.businesses, key.applicationId),
    quota: row.quota,
    files,
  }
  return { dossier, hasLicence: row.hasLicence }
}
