import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { stateDiagram } from '@/lib/domain/application/diagram'
import { needsAppointment } from '@/lib/domain/appointment/slots'
import { districts } from '@/tests/support/policies'
import { applicationKinds } from '@/lib/domain/codes'
import { applicationStatuses, statusRows } from '@/lib/domain/application/status'
import { actionLabels, kindLabels } from '@/lib/labels/applications'

const file = 'docs/diagrams/application-states.md'

const statusWords = Object.fromEntries(applicationStatuses.map((status) => [status, statusRows[status].label]))

const drawn = [
  '# 业务申请的状态图',
  '',
  '由 `lib/domain/application/transitions.ts` 生成，勿手改；`UPDATE_DIAGRAMS=1 npm run unit` 重新生成。',
  '',
  ...applicationKinds.flatMap((kind) => [
    `## ${kindLabels[kind]}`,
    '',
    '```mermaid',
    stateDiagram(
      { kind, booked: districts().some((policy) => needsAppointment(policy, kind)) },
      { ...statusWords, ...actionLabels },
    ) + '```',
    '',
  ]),
].join('\n')

describe('the state diagram in the docs', () => {
  it('is the one that the table of moves draws', () => {
    if (process.env.UPDATE_DIAGRAMS) writeFileSync(file, drawn)
    expect(existsSync(file) && readFileSync(file, 'utf8')).toBe(drawn)
  })
})
