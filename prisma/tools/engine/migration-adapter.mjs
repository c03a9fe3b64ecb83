import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils'

const CHAR = 18 // PostgreSQL's internal type "char", which its catalogue uses
const AS_TEXT = { 18: 25, 1002: 1009 }

/** PrismaPg made fit for migrations. */
export class MigrationAdapterFactory extends PrismaPg {
  constructor(connectionString, schema, openShadow) {
    super({ connectionString, max: 1 }, { schema }) // one session: locks and SET must hold
    this.openShadow = openShadow
  }

  async connect() {
    const adapter = await super.connect()
    sendScriptsWhole(adapter)
    readCatalogueChars(adapter)
    return adapter
  }

  connectToShadowDb() {
    return this.openShadow()
  }
}

/** PrismaPg cuts a script at every ";" and so breaks functions, DO blocks and string literals. */
function sendScriptsWhole(adapter) {
  adapter.executeScript = async (script) => {
    try {
      await adapter.client.query(script)
    } catch (error) {
      adapter.onError(error)
    }
  }
}

/** PrismaPg refuses "char"; declared as plain text it makes the engine panic on any CHECK constraint. */
function readCatalogueChars(adapter) {
  const charColumns = new WeakMap()
  const performIO = adapter.performIO.bind(adapter)
  adapter.performIO = async (query) => {
    const result = await performIO(query)
    const fields = result.fields ?? []
    charColumns.set(
      query,
      fields.flatMap((field, index) => (field.dataTypeID === CHAR ? [index] : [])),
    )
    for (const field of fields) field.dataTypeID = AS_TEXT[field.dataTypeID] ?? field.dataTypeID
    return result
  }
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query)
    for (const index of charColumns.get(query) ?? []) result.columnTypes[index] = ColumnTypeEnum.Character
    return result
  }
}
