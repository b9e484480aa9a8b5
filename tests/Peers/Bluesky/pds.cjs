// A real Bluesky server (PDS) and the directory of accounts that it needs (PLC), both in memory or a temporary folder, on this machine
// only. Says "READY <address>" when it listens, and ends when its input ends. Modules are found by NODE_PATH.
'use strict'
const crypto = require('node:crypto')
const fs = require('node:fs')
const net = require('node:net')
const os = require('node:os')
const path = require('node:path')

// Both servers listen on every address of the machine unless they are told otherwise, and they have no setting for it.
const listen = net.Server.prototype.listen
net.Server.prototype.listen = function (port, ...rest) {
  if (typeof port !== 'number') return listen.call(this, port, ...rest)
  return listen.call(this, port, '127.0.0.1', ...rest.filter((each) => typeof each === 'function'))
}

const freePort = () =>
  new Promise((resolve) => {
    const probe = net.createServer().listen(0, () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })

const settings = (port, plc, folder, env) => ({
  ...env,
  devMode: true,
  port,
  hostname: 'localhost',
  serviceDid: 'did:web:localhost',
  serviceHandleDomains: ['.test'],
  didPlcUrl: `http://127.0.0.1:${plc}`,
  dataDirectory: folder,
  blobstoreDiskLocation: path.join(folder, 'blobs'),
  inviteRequired: false,
  disableSsrfProtection: true,
  rateLimitsEnabled: false,
  jwtSecret: crypto.randomBytes(16).toString('hex'),
  dpopSecret: crypto.randomBytes(32).toString('hex'),
  adminPassword: crypto.randomBytes(16).toString('hex'),
  plcRotationKeyK256PrivateKeyHex: crypto.randomBytes(32).toString('hex'),
})

const main = async () => {
  Object.assign(process.env, { NODE_ENV: 'test', LOG_ENABLED: 'false' })
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'feedgame-pds-'))
  const { PlcServer, Database } = require('@did-plc/server')
  const { PDS, envToCfg, envToSecrets, readEnv } = require('@atproto/pds')
  const plcPort = await freePort()
  const plc = PlcServer.create({ db: Database.mock(), port: plcPort })
  await plc.start()
  const port = await freePort()
  const env = settings(port, plcPort, folder, readEnv())
  const pds = await PDS.create(envToCfg(env), envToSecrets(env))
  await pds.start()
  const stop = () => {
    fs.rmSync(folder, { recursive: true, force: true })
    process.exit(0)
  }
  process.stdin.resume().on('end', stop).on('close', stop)
  process.on('SIGTERM', stop)
  console.log(`READY http://127.0.0.1:${port}`)
}

main().catch((problem) => {
  console.error(problem)
  process.exit(1)
})
