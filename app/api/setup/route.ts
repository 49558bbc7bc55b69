import { getDoor } from "#server/door-holder.ts";

/** Makes the first organization. Open only while there is none, and only with the key printed to the terminal. */
export async function POST(request: Request): Promise<Response> {
  const body: unknown = await request.json().catch(() => null);
  const answer = await getDoor().setUp(request.headers.get("origin"), body);
  return Response.json(answer.body, { status: answer.status });
}
