import type { Metadata } from "next";
import { me, read } from "#app/_trpc/server.ts";
import { Card } from "#app/_ui/card.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { SectionHeading } from "#app/_ui/section-heading.tsx";
import { ImportHistory } from "./import-history.tsx";
import { UploadForm } from "./upload-form.tsx";

export const metadata: Metadata = { title: "Import people" };

/** The start of an import, and every import there was. */
export default async function ImportPage() {
  const [account, imports] = await Promise.all([me(), read((api) => api.import.list())]);
  const mayImport = account.permissions.includes("import:create");
  return (
    <>
      <PageHeader
        title="Import people"
        subtitle="From any export of your HR system. You see what it would do to every person before anything is written, and can take it back afterwards."
      />
      {mayImport ? (
        <Card className="mb-8">
          <UploadForm />
        </Card>
      ) : null}
      {imports.length > 0 ? (
        <div>
          <SectionHeading title="Earlier imports" />
          <Card flush>
            <ImportHistory imports={imports} linked={mayImport} />
          </Card>
        </div>
      ) : null}
    </>
  );
}
