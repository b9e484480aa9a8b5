// A real mail server (smtp-server) whose letters are read by a real mail reader (mailparser), on this machine only. Says "READY <address>"
// when it listens, and ends when its input ends. At that address a test opens a door for its mails, tells what goes wrong there, and sees
// what arrived as a reader sees it. Modules are found by NODE_PATH.
'use strict'
const http = require('node:http')
const { SMTPServer } = require('smtp-server')
const { simpleParser } = require('mailparser')

const doors = new Map()

const said = (reply) => Object.assign(new Error(reply.slice(4)), { responseCode: Number(reply.slice(0, 3)) })

const opened = async ({ key, cert, user, password, size }) => {
  const letters = []
  const faults = []
  // The answer of a real server, unless the next thing that goes wrong does so here.
  const answer = (at, reply, done) => done(faults[0]?.at === at ? said(faults.shift().reply) : reply && said(reply))
  const server = new SMTPServer({
    key,
    cert,
    size,
    closeTimeout: 1,
    // One way to log in, so that a sender that is refused does not try the same with another.
    authMethods: ['PLAIN'],
    disableReverseLookup: true,
    onConnect: (session, done) => answer('CONNECT', null, done),
    onAuth: (login, session, done) => {
      const known = login.username === user && login.password === password
      answer('AUTH', known ? null : '535 5.7.8 wrong name or password', (no) => done(no, { user: login.username }))
    },
    onMailFrom: (sender, session, done) => answer('MAIL', null, done),
    onRcptTo: (to, session, done) => answer('RCPT', /^unknown@/.test(to.address) ? '550 5.1.1 unknown address' : null, done),
    onData: (stream, session, done) => {
      simpleParser(stream, { keepCidLinks: true }).then((letter) => {
        if (stream.sizeExceeded) return done(said('552 5.3.4 too large'))
        if (faults[0]?.at === 'END' && faults[0].reply) return answer('END', null, done)
        letters.push(seen(letter, session))
        if (faults[0]?.at !== 'END') return done()
        // Taken, and nobody is told: the line breaks before the answer.
        faults.shift()
        for (const each of server.connections) if (each.id === session.id) each._socket.destroy()
      }, done)
    },
  })
  server.on('error', () => {})
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address()
  doors.set(String(port), { server, letters, faults })
  return { port }
}

const seen = (letter, session) => ({
  to: session.envelope.rcptTo.map((each) => each.address),
  secure: session.secure,
  user: session.user,
  messageId: letter.messageId,
  inReplyTo: letter.inReplyTo,
  references: [letter.references ?? []].flat(),
  subject: letter.subject,
  from: letter.from.text,
  date: letter.date,
  text: letter.text,
  html: letter.html || null,
  headers: Object.fromEntries(letter.headerLines.map(({ key, line }) => [key, line.slice(line.indexOf(':') + 1).trim()])),
  unsubscribe: letter.headers.get('list')?.unsubscribe ?? null,
  photos: letter.attachments.map((each) => ({
    type: each.contentType,
    inline: each.related,
    cid: each.cid,
    content: each.content.toString('base64'),
  })),
})

const routes = {
  'POST open': (_, body) => opened(body),
  'POST fault': ({ faults }, body) => faults.push(body),
  'GET letters': ({ letters }) => letters,
  'POST close': ({ server }) => new Promise((resolve) => server.close(resolve)),
}

const desk = http.createServer(async (request, response) => {
  const parts = []
  for await (const part of request) parts.push(part)
  const [, what, port] = request.url.split('/')
  const body = parts.length ? JSON.parse(Buffer.concat(parts)) : null
  const result = await routes[`${request.method} ${what}`](doors.get(port), body)
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify(result ?? null))
})

desk.listen(0, '127.0.0.1', () => console.log(`READY http://127.0.0.1:${desk.address().port}`))
process.stdin.resume().on('end', () => process.exit(0)).on('close', () => process.exit(0))
