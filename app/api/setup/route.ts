import { HTTP_STATUS, failureOf, shapeOf } from "#server/error.ts";
import { getRuntime } from "#server/runtime.ts";
import { setUpOrganization } from "#server/usecases/user.ts";
import { Failure } from "#domain/failure.ts";
import { SetUpOrganization } from "#domain/user.ts";

/** Makes the first organization. Open only while there is none, and only with the key printed to the terminal. */
export async function POST(request: Request): Promise<Response> {
  try {
    const runtime = getRuntime();
    if (request.headers.get("origin") !== runtime.env.publicUrl.origin) throw new Failure("not_allowed", "Refused.");
    const input = SetUpOrganization.safeParse(await request.json().catch(() => null));
    if (!input.success) {
      const details = input.error.issues.map((issue) => ({ field: issue.path.map(String).join("."), message: issue.message }));
      throw new Failure("invalid", details[0]?.message ?? "Fill in the form.", details);
    }
    await setUpOrganization(runtime, input.data);
    return Response.json({ done: true });
  } catch (error) {
    const failure = failureOf(error);
    return Response.json(shapeOf(error, null), { status: failure ? HTTP_STATUS[failure.code] : 500 });
  }
}
