/** `npm run generate`: makes the database client from the schema where it is missing or old. */
import { makeDatabaseClient } from './steps/database-client.ts'
import { runProgram } from './steps/program.ts'

await runProgram(makeDatabaseClient)
