import NextAuth from "next-auth";
import { getDoor } from "#server/door-holder.ts";

type Context = { params: Promise<{ nextauth: string[] }> };

/**
 * Three of next-auth's addresses are used; the others stay shut. Its session address would answer "signed out"
 * and delete the cookie when the database is away for a moment.
 */
const OPEN: Record<string, readonly string[]> = {
  GET: ["csrf"],
  POST: ["callback/password", "callback/demo", "signout"],
};

async function handle(request: Request, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  if (!OPEN[request.method]?.includes(nextauth.join("/"))) return new Response(null, { status: 404 });
  return NextAuth(getDoor().authOptions())(request, context);
}

export { handle as GET, handle as POST };
