import { describe, expect, it } from 'vitest'
import { unitSlotState, type UnitSlotView } from '@/lib/views/attachment/employer'

const slot = (more: Partial<UnitSlotView>): UnitSlotView =>
  ({ slot: 'unit-tax', need: 'required', file: null, problems: [], outdated: false, ...more }) as UnitSlotView
const file = { id: 'f' } as unknown as UnitSlotView['file']
const problem = ['材料已到期'] as unknown as UnitSlotView['problems']

describe('the state of a paper of the unit on its home (N-09, U-31)', () => {
  it.each([
    ['nothing there, and it must be', slot({}), 'missing', '未上传'],
    ['nothing there, and it may be', slot({ need: 'if-applicable' }), 'optional', '未上传'],
    ['there', slot({ file }), 'ok', '已上传'],
    ['there, of an earlier year: never green', slot({ file, outdated: true }), 'bad', '须更新（以前年度）'],
    ['there, but ended', slot({ file, problems: problem }), 'bad', '需更换'],
  ] as const)('%s', (_, view, look, text) => expect(unitSlotState(view)).toEqual({ look, text }))
})
