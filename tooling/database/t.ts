import { bootPostgres, freePort } from "./src/embedded-postgres"; import pg from "pg"; import { migrate } from "./src/migrate"; import { createDatabase, dropDatabases } from "./src/databases"; import { rmSync } from "node:fs";
let t=Date.now(); const lap=(n:string)=>{console.log(n, Date.now()-t); t=Date.now()};
const db = await bootPostgres({folder:"/tmp/pgx/four", durable:false, port: await freePort()}); lap("boot");
const u = await createDatabase(db.url,"tpl"); lap("create from template1");
await migrate(u); lap("migrate");
for (const s of ["wal_log","file_copy"]) { const c = new pg.Client({connectionString:db.adminUrl}); await c.connect(); lap("conn"); for (let i=0;i<3;i++) {await c.query(`create database x${i} template tpl strategy ${s}`); lap(s);} for (let i=0;i<3;i++) {await c.query(`drop database x${i}`); lap("drop");} await c.end(); }
await db.stop(); lap("stop"); rmSync("/tmp/pgx/four",{recursive:true}); lap("rm");
