import type { Metadata } from "next";
import { SignOutNow } from "./sign-out-now.tsx";

export const metadata: Metadata = { title: "Signing out" };

export default function SignOutPage() {
  return (
    <main className="grid min-h-dvh place-items-center p-6">
      <SignOutNow />
    </main>
  );
}
