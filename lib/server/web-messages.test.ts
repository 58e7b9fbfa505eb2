import { createServer, get, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { stream, writeAnswer } from "@/lib/ogc/answer";
import { writeCompressed } from "./web-messages";

const PIECE = "0123456789".repeat(2_000);

/** Pieces of text, with how many were made, and whether their making has come to an end. */
function makePieces(count: number, failAt = Number.POSITIVE_INFINITY) {
  const made = { pieces: 0, isEnded: false };
  async function* pieces() {
    try {
      for (let index = 0; index < count; index++) {
        if (index === failAt) throw new Error("The disk is gone.");
        made.pieces++;
        yield PIECE;
      }
    } finally {
      made.isEnded = true;
    }
  }
  return { made, pieces: pieces() };
}

const answerOf = (pieces: AsyncIterable<string>) =>
  writeAnswer(
    stream({
      pieces,
      mediaType: "text/csv",
      name: "آتلас a.csv",
      links: [],
      matched: 1,
      returned: 1,
    }),
    new Request("http://localhost/"),
  );

/** Serves one answer, and says how writing it ended. */
async function serve<Result>(
  answer: () => Response,
  read: (port: number) => Promise<Result>,
): Promise<{ result: Result; failure: unknown }> {
  let failure: unknown;
  const server = createServer((request, response) => {
    writeCompressed(request, response, answer()).catch((error) => {
      failure = error;
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    return { result: await read((server.address() as AddressInfo).port), failure };
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const request = (port: number, headers: Record<string, string> = {}) =>
  new Promise<IncomingMessage>((resolve, reject) => {
    get({ port, host: "127.0.0.1", headers }, resolve).on("error", reject);
  });

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of message) pieces.push(piece);
  return Buffer.concat(pieces);
}

const until = async (isSo: () => boolean) => {
  for (let tries = 0; tries < 200 && !isSo(); tries++) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

describe("An answer in pieces", () => {
  it("comes whole, compressed for who takes that", async () => {
    const inBoth: Record<string, string>[] = [{}, { "accept-encoding": "gzip" }];
    for (const headers of inBoth) {
      const { made, pieces } = makePieces(30);
      const { result } = await serve(
        () => answerOf(pieces),
        async (port) => {
          const message = await request(port, headers);
          return { headers: message.headers, body: await bodyOf(message) };
        },
      );
      const isCompressed = result.headers["content-encoding"] === "gzip";
      expect(isCompressed).toBe("accept-encoding" in headers);
      const body = isCompressed ? gunzipSync(result.body) : result.body;
      expect(body.toString()).toBe(PIECE.repeat(30));
      expect(result.headers["content-length"]).toBeUndefined();
      expect(made).toEqual({ pieces: 30, isEnded: true });
    }
  });

  it("is made no faster than it is read, and no further once the client is gone", async () => {
    const { made, pieces } = makePieces(1_000_000);
    const { failure } = await serve(
      () => answerOf(pieces),
      async (port) => {
        const message = await request(port);
        message.pause();
        await new Promise((resolve) => setTimeout(resolve, 300));
        const soFar = made.pieces;
        await new Promise((resolve) => setTimeout(resolve, 200));
        expect(made.pieces).toBe(soFar);
        expect(made.isEnded).toBe(false);
        message.destroy();
        await until(() => made.isEnded);
      },
    );
    expect(made.isEnded).toBe(true);
    expect(made.pieces).toBeLessThan(10_000);
    expect(failure).toBeUndefined();
  });

  it("breaks off where making it fails, so that no part passes for the whole", async () => {
    const { result, failure } = await serve(
      () => answerOf(makePieces(30, 20).pieces),
      async (port) => bodyOf(await request(port)).then(String, (error) => error),
    );
    expect(result).toBeInstanceOf(Error);
    expect(failure).toMatchObject({ message: "The disk is gone." });
  });

  it("fails before it begins where its first pieces do", async () => {
    const { result } = await serve(
      () => answerOf(makePieces(30, 1).pieces),
      async (port) => (await request(port)).statusCode,
    );
    expect(result).toBe(500);
  });

  it("is not begun where nobody reads it", async () => {
    const { made, pieces } = makePieces(30);
    answerOf(pieces);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(made.pieces).toBe(0);
  });

  it("has a name in every script, and one for old programs", () => {
    const { headers } = answerOf(makePieces(1).pieces);
    expect(headers.get("content-disposition")).toBe(
      `attachment; filename="a.csv"; filename*=UTF-8''${encodeURIComponent("آتلас a.csv")}`,
    );
  });
});

describe("An answer in one piece", () => {
  it("has its length", async () => {
    const { result } = await serve(
      () => new Response("twelve bytes"),
      async (port) => {
        const message = await request(port);
        return [message.headers["content-length"], String(await bodyOf(message))];
      },
    );
    expect(result).toEqual(["12", "twelve bytes"]);
  });
});
