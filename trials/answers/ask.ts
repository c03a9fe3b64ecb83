import { GET } from '@/app/api/rules/deadlines/route'
import { POST } from '@/app/api/rules/eligibility/route'

const root = 'http://127.0.0.1:3000/api/rules'
const noParams = { params: Promise.resolve({}) }

/** Each question from an address of its own: the brakes are not what is asked about. */
const from = (caller: number) => `198.18.${caller >> 8}.${caller & 255}`

/** What the two public APIs answer, as their callers get it. */
export const asks = {
  deadlines: async (question: Record<string, string>, caller: number): Promise<unknown> => {
    const address = `${root}/deadlines?${new URLSearchParams(question)}`
    return (await GET(new Request(address, { headers: { 'x-forwarded-for': from(caller) } }), noParams)).json()
  },
  eligibility: async (question: object, caller: number): Promise<unknown> => {
    const headers = { 'content-type': 'application/json', 'x-forwarded-for': from(caller) }
    const request = new Request(`${root}/eligibility`, { method: 'POST', headers, body: JSON.stringify(question) })
    return (await POST(request, noParams)).json()
  },
}
