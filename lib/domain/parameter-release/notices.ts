import type { PlainDate } from '../dates'
import type { NoticeCodeOf } from '../notice/codes'
import { notice, type Notice } from '../notice/notice'
import type { ReleaseAction } from './moves'

const codes: Record<ReleaseAction | 'propose', NoticeCodeOf<'parameter'>> = {
  propose: 'parameter-proposed',
  release: 'parameter-released',
  reject: 'parameter-rejected',
  withdraw: 'parameter-withdrawn',
}

/** `figure` is the code of the parameter. */
type Told = { area: string; action: ReleaseAction | 'propose'; figure: string; from: PlainDate; by: string }

/** The other administrators of the area hear of every step on a figure. */
export const parameterNotices = ({ area, action, figure, from, by }: Told): Notice[] => [
  notice({ kind: 'administrators', area, except: by }, codes[action], {
    about: { page: 'parameters' },
    params: { figure, date: from },
  }),
]
