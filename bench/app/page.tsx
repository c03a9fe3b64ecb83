import { connection } from 'next/server'

/** What a dynamic page costs that has nothing to show. */
export default async function Page() {
  await connection()
  return <h1>{new Date().toISOString()}</h1>
}
