import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

/** A security key made of code: it keeps one passkey of one site and proves it as WebAuthn (level 2) says. */
export interface Authenticator {
  /** The answer to a request to make a passkey. */
  readonly register: (challenge: string) => object
  /** The answer to a request to prove it. */
  readonly prove: (challenge: string) => object
}

const USER_PRESENT_AND_VERIFIED = 0x05
const HOLDS_KEY = 0x40

export function createAuthenticator({ origin, rpId }: { origin: string; rpId: string }): Authenticator {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const credentialId = randomBytes(32)
  const id = credentialId.toString('base64url')
  let counter = 0
  const clientData = (type: string, challenge: string) => Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  const dataOf = (flags: number, rest: Buffer) => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter++)
    return Buffer.concat([sha256(Buffer.from(rpId)), Buffer.from([flags]), count, rest])
  }
  const answer = (response: object) => ({ id, rawId: id, type: 'public-key', clientExtensionResults: {}, response })
  return {
    register(challenge) {
      const length = Buffer.from([0, credentialId.length])
      const held = Buffer.concat([Buffer.alloc(16), length, credentialId, coseOf(publicKey)])
      const authData = dataOf(USER_PRESENT_AND_VERIFIED | HOLDS_KEY, held)
      const attestation = Buffer.concat([map(3), text('fmt'), text('none'), text('attStmt'), map(0), text('authData'), bytes(authData)])
      const clientDataJSON = clientData('webauthn.create', challenge).toString('base64url')
      return answer({ clientDataJSON, attestationObject: attestation.toString('base64url'), transports: ['internal'] })
    },
    prove(challenge) {
      const client = clientData('webauthn.get', challenge)
      const authData = dataOf(USER_PRESENT_AND_VERIFIED, Buffer.alloc(0))
      const signature = sign('sha256', Buffer.concat([authData, sha256(client)]), privateKey)
      return answer({
        clientDataJSON: client.toString('base64url'),
        authenticatorData: authData.toString('base64url'),
        signature: signature.toString('base64url'),
      })
    },
  }
}

function sha256(data: Buffer): Buffer {
  return createHash('sha256').update(data).digest()
}

/** The public key as COSE (RFC 9053): an ES256 key on P-256. */
function coseOf(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  const point = (coordinate: string) => bytes(Buffer.from(coordinate, 'base64url'))
  return Buffer.concat([map(5), Buffer.from([0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]), point(x), Buffer.from([0x22]), point(y)])
}

// CBOR (RFC 8949), as little of it as is needed.
function map(size: number): Buffer {
  return Buffer.from([0xa0 + size])
}

function text(value: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 + value.length]), Buffer.from(value)])
}

function bytes(value: Buffer): Buffer {
  const head = value.length < 256 ? [0x58, value.length] : [0x59, value.length >> 8, value.length & 0xff]
  return Buffer.concat([Buffer.from(head), value])
}
