-- Lower case, without accents and without the letters that Unicode does not take apart by itself.
create function passage.plain_text(value text) returns text language sql immutable parallel safe set search_path = '' as $$
  select lower(translate(regexp_replace(normalize(value, NFD), '[\u0300-\u036f]', '', 'g'), 'øØłŁđĐıßæÆœŒþÞð', 'oOlLdDisaAoOtTd'))
$$;
grant execute on function passage.plain_text(text) to passage_app;--> statement-breakpoint
DROP INDEX "people_by_name";--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "search_name" text GENERATED ALWAYS AS (passage.plain_text(first_name || ' ' || last_name)) STORED;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "sort_name" text GENERATED ALWAYS AS (passage.plain_text(last_name || ' ' || first_name)) STORED;--> statement-breakpoint
CREATE INDEX "people_by_name" ON "people" USING btree ("organization_id","sort_name","id");