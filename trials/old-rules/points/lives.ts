import type { OldRule } from '../old-rule'

const at = (file: string) => (title: string) => ({ file, title })
const worklist = at('tests/integration/reviewer/worklist-urgency.test.ts')
const stake = at('tests/integration/applicant/at-stake.test.ts')
const migrated = at('tests/integration/applicant/migrated.test.ts')
const requests = at('tests/unit/domain/application/service-request.test.ts')
const leaving = at('tests/unit/domain/employment/leaving.test.ts')
const left = at('tests/integration/employer/leaving.test.ts')
const unanswered = at('tests/integration/timers/leaving.test.ts')
const holders = at('tests/integration/employer/holders.test.ts')
const batch = at('tests/unit/domain/batch/batch.test.ts')
const batches = at('tests/integration/employer/batches.test.ts')
const claims = at('tests/integration/employer/claims.test.ts')
const classifications = at('tests/unit/domain/employer/classifications.test.ts')
const signIn = at('tests/integration/sign-in.test.ts')

const ofLoss: readonly OldRule[] = [
  {
    point: 'loss',
    rule: 'The worklist orders by min(due, last day on which an approval counts).',
    file: 'lib/services/application/move.ts',
    from: 'const lost = losesOn(next.kind, dossier.permit, policy)',
    to: 'const lost = losesOn(next.kind, null, policy)',
    test: worklist(
      'a renewal whose permit dies on 21 December stands before a new file due on the 24th, also after 受理',
    ),
  },
  {
    point: 'loss',
    rule: 'Row and desk are marked 「12月21日证件到期」.',
    file: 'lib/views/application/reviewer-due.ts',
    from: 'if (!losesOn || losesOn >= due.day) return due',
    to: 'if (!losesOn || losesOn) return due',
    test: worklist('a date that kills comes first'),
  },
  {
    point: 'loss',
    rule: '受理 warns when its clock is longer than the permit’s life.',
    file: 'lib/views/application/reviewer-due.ts',
    from: '  losesOn && losesOn < due\n',
    to: '  losesOn && losesOn > due\n',
    test: worklist('受理 warns when its clock runs longer than the permit lives, and only then'),
  },
  {
    point: 'loss',
    rule: 'The applicant’s home shows the day on which his permit would be lost.',
    file: 'lib/views/portal/next-step/at-stake.ts',
    from: 'const due = next.due && deadline && next.due.date <= deadline.date ? next.due : deadline',
    to: 'const due = next.due ?? (deadline && null)',
    test: stake(
      'a renewal that the unit has opened shows the last safe day to hand it in, later the last to approve it',
    ),
  },
]

const ofMigration: readonly OldRule[] = [
  {
    point: 'migration',
    rule: 'The 确认单 of a migrated holder is complete, or is not printed and says what is missing.',
    file: 'lib/domain/permit/sheet-gaps.ts',
    from: ".filter((field) => general[field].trim() === '')",
    to: ".filter((field) => general[field].trim() === '?')",
    test: migrated(
      'what the old sheet never said keeps it from printing, until a 证件基础信息变更 brings it (I-19, F-01)',
    ),
  },
  {
    point: 'migration',
    rule: 'It is not printed before profile and papers are complete.',
    file: 'lib/domain/permit/sheet-gaps.ts',
    from: "({ kind }) => kind === 'blocking',",
    to: "({ kind }) => kind === 'blocking' && false,",
    test: migrated(
      'prints once profile and papers are complete; until then the page lists what lacks, with the way to each',
    ),
  },
  {
    point: 'migration',
    rule: 'Holders who had left come over as 挂起.',
    file: 'lib/services/application/effects/fulfil-request.ts',
    from: '  if (permit && employmentId)\n',
    to: "  if (permit && employmentId === '')\n",
    test: migrated(
      'who left while the former system was in use comes over as 挂起 and may ask a new unit for a link (S-20)',
    ),
  },
  {
    point: 'migration',
    rule: 'The copy carries home, household and children.',
    file: 'lib/domain/application/rules/service-request.ts',
    from: 'when(!parseFullAddress(holder.hukouAddress).ok, () =>',
    to: 'when(!holder, () =>',
    test: requests('申请类请求 (S-79)'),
  },
  {
    point: 'migration',
    rule: 'Units come over with their right open.',
    file: 'lib/services/application/effects/fulfil-request.ts',
    from: 'if (form.unitHadRight) await openRight(tx, taken)',
    to: 'if (form.unitHadRight) taken.loaded.id.trim()',
    test: at('tests/integration/businesses/unit.test.ts')(
      '数据迁移: a unit that only the former system knows asks its district, and has its right open (S-36, U-47)',
    ),
  },
]

const ofLeaving: readonly OldRule[] = [
  {
    point: 'leaving',
    rule: '解除关联 demands the proof that it names.',
    file: 'lib/services/employment/dissolve.ts',
    from: "return proof ? ok({ proofId: proof.id }) : refuse('employment.proof-missing')",
    to: 'return ok(proof ? { proofId: proof.id } : {})',
    test: left('refuses every reason without its paper, and every reason that cannot be'),
  },
  {
    point: 'leaving',
    rule: '证件到期 is refused for a permit that is valid.',
    file: 'lib/domain/employment/leaving.ts',
    from: "return facts.permit === 'lapsed' || facts.permit === 'cancelled'",
    to: 'return facts',
    test: leaving('证件到期或失效 with a permit that is %s → %s (U-76, S-26)'),
  },
  {
    point: 'leaving',
    rule: '退休 at 34 is refused.',
    file: 'lib/domain/employment/leaving.ts',
    from: "if (on < addYears(born.birth, original)) return refuse('employment.too-young-to-retire')",
    to: '',
    test: leaving('退休: %s → %s'),
  },
  {
    point: 'leaving',
    rule: 'A request that nobody answers is brought back, and before the day 60.',
    file: 'lib/domain/employment/leaving.ts',
    from: "    ...(notice !== null && notice >= first ? [{ stage: 'term' as const, on: notice }] : []),\n",
    to: '',
    test: leaving('朝阳: a week before the 60th day, and told to the authority on the day after it'),
  },
  {
    point: 'leaving',
    rule: 'After the term the authority is told.',
    file: 'lib/domain/employment/leaving.ts',
    from: "    { stage: 'authority', on: authorityToldOn(asked) },\n",
    to: '',
    test: unanswered(
      '朝阳: is brought back after 7 and 30 days, before the 60 days end, and then told to the authority (N-16)',
    ),
  },
]

const ofBatches: readonly OldRule[] = [
  {
    point: 'batches',
    rule: 'A renewal that was opened stays on the home with its date.',
    file: 'lib/views/permit/employer-holders.ts',
    from: 'renewable: renewable.idle + renewable.started,',
    to: 'renewable: renewable.idle,',
    test: holders('tells what is missing person by person, submits who is complete and leaves the others as they were'),
  },
  {
    point: 'batches',
    rule: 'A batch takes everybody, its limit is thousands.',
    file: 'lib/domain/batch/batch.ts',
    from: 'export const batchLimit = 5000',
    to: 'export const batchLimit = 50',
    test: batches('queues everybody, not the page of fifty, and two presses make one batch'),
  },
  {
    point: 'batches',
    rule: 'A retry never says 没有办成 for what was done.',
    file: 'lib/domain/batch/batch.ts',
    from: 'if (standing && isSo[kind](standing.status))',
    to: "if (standing?.status === 'withdrawn')",
    test: batch('never calls a failure what is done already (m6)'),
  },
  {
    point: 'batches',
    rule: 'The same on the server: what was started before counts as done.',
    file: 'lib/services/batch/run-item.ts',
    from: 'outcome.ok ? null : await standingOf(db, item)',
    to: 'null',
    test: batches('calls what was started before done, not 没有办成 (m6)'),
  },
  {
    point: 'batches',
    rule: 'A killed worker loses nothing and does nothing twice.',
    seenOn: '2026-11-30',
    how: 'the command id of an item made random instead of derived; the test kills a process, so it goes by the clock',
    test: batches('goes on where a worker was killed, and does nobody twice'),
  },
  {
    point: 'batches',
    rule: '200 renewals with the tab closed half-way (in the browser).',
    pending: 'being built',
    test: { file: '', title: '' },
  },
]

const ofUnitData: readonly OldRule[] = [
  {
    point: 'unitData',
    rule: 'Another spelling at sign-in renames nobody.',
    file: 'lib/data/account/accounts.ts',
    from: '  const known = fieldsOf(unit.facts)\n',
    to: '  await tx.employer.update({ where: { id: unit.id }, data: { name } })\n  const known = fieldsOf(unit.facts)\n',
    test: claims('renames nobody: the unit is told and asked on its home, the district is told'),
  },
  {
    point: 'unitData',
    rule: 'What differs is kept, asked of the unit and told to the district.',
    file: 'lib/data/account/accounts.ts',
    from: '  await keepClaim(tx, unit, { name, facts }, signInOrigin(at))\n',
    to: '',
    test: claims('renames nobody: the unit is told and asked on its home, the district is told'),
  },
  {
    point: 'unitData',
    rule: 'The district sees it on the file.',
    file: 'lib/domain/application/findings.ts',
    from: '  ...claimFindings(context),\n',
    to: '',
    test: claims('shows the reviewer what differs while he has a file of the unit'),
  },
  {
    point: 'unitData',
    rule: 'A name goes by 更名, never by taking a claim over.',
    file: 'lib/domain/employer/claims.ts',
    from: "differences.filter(({ fact }) => fact !== 'name')",
    to: 'differences.filter(({ fact }) => fact)',
    test: claims('takes the facts over when the unit says so, but never the name, and tells the district'),
  },
  {
    point: 'unitData',
    rule: 'A spelling is no other name.',
    file: 'lib/domain/employer/claims.ts',
    from: 'return form(one) === form(other)',
    to: 'return one === other && form',
    test: signIn('employer: another way of writing the same name is no other name'),
  },
  {
    point: 'unitData',
    rule: 'Several classifications of a unit each ask their certificate.',
    file: 'lib/domain/employer/classifications.ts',
    from: 'claimed.map(({ classification }) => certificateSlot(classification)) : [commonSlot]',
    to: '[commonSlot] : [commonSlot]',
    test: classifications('each asks its own certificate, 其他 the licence in the common slot (U-13, M-02)'),
  },
  {
    point: 'unitData',
    rule: 'The end of each certificate is judged.',
    file: 'lib/domain/application/present-papers.ts',
    from: "slotOf(slot).end === 'elsewhere' ? certificateEnd(dossier.employer.profile.qualification, slot) : undefined",
    to: "slotOf(slot).end === 'elsewhere' ? '2999-12-31' : undefined",
    test: classifications('the end of each certificate is judged like the end of every paper (decision 0024)'),
  },
  {
    point: 'unitData',
    rule: 'The signer’s name of a declaration is kept: another one is a difference.',
    file: 'lib/domain/application/compare.ts',
    from: 'openEnded ?? false, signedBy ?? null, signedAs ?? null])',
    to: 'openEnded ?? false])',
    test: at('tests/unit/domain/application/compare.test.ts')(
      'another signer or day beside the same file is a difference',
    ),
  },
  {
    point: 'unitData',
    rule: 'Who signs as 法定代表人 is the one whom the unit names.',
    file: 'lib/domain/application/findings.ts',
    from: '  ...signerFindings(context),\n',
    to: '',
    test: at('tests/unit/domain/application/findings.test.ts')(
      'who signs as 法定代表人 is the one whom the unit names; anybody else is put to a human (C-38, R-05)',
    ),
  },
]

export const lives: readonly OldRule[] = [...ofLoss, ...ofMigration, ...ofLeaving, ...ofBatches, ...ofUnitData]
