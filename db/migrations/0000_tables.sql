CREATE TABLE "assessments" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"rater_user_id" uuid NOT NULL,
	"rater_group" text NOT NULL,
	"assessed_on" date NOT NULL,
	"level_pb" smallint,
	"level_os" smallint,
	"level_cp" smallint,
	"level_sd" smallint,
	"level_ap" smallint,
	"level_mi" smallint,
	"examples" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"note" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "assessments_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "assessments_pb_on_scale" CHECK ("assessments"."level_pb" between 1 and 5),
	CONSTRAINT "assessments_os_on_scale" CHECK ("assessments"."level_os" between 1 and 5),
	CONSTRAINT "assessments_cp_on_scale" CHECK ("assessments"."level_cp" between 1 and 5),
	CONSTRAINT "assessments_sd_on_scale" CHECK ("assessments"."level_sd" between 1 and 5),
	CONSTRAINT "assessments_ap_on_scale" CHECK ("assessments"."level_ap" between 1 and 5),
	CONSTRAINT "assessments_mi_on_scale" CHECK ("assessments"."level_mi" between 1 and 5),
	CONSTRAINT "assessments_rater_group_known" CHECK ("assessments"."rater_group" in ('self', 'manager', 'direct_report', 'peer', 'stakeholder'))
);
--> statement-breakpoint
CREATE TABLE "audit_events" (
	"organization_id" uuid NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "audit_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor_user_id" uuid,
	"event" text NOT NULL,
	"object_type" text NOT NULL,
	"object_id" uuid,
	"subject_person_id" uuid,
	"fields" text[] DEFAULT '{}'::text[] NOT NULL,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"request_id" text NOT NULL,
	CONSTRAINT "audit_events_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"organization_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"key" text NOT NULL,
	"procedure" text NOT NULL,
	"input_sha256" text NOT NULL,
	"result" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_keys_organization_id_user_id_key_pk" PRIMARY KEY("organization_id","user_id","key")
);
--> statement-breakpoint
CREATE TABLE "row_versions" (
	"organization_id" uuid NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "row_versions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"table_name" text NOT NULL,
	"row_id" uuid NOT NULL,
	"operation" text NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_by" uuid,
	"import_id" uuid,
	"row" jsonb NOT NULL,
	CONSTRAINT "row_versions_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "experience_confirmations" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"experience_id" uuid NOT NULL,
	"confirmer_id" uuid NOT NULL,
	"decision" text NOT NULL,
	"note" text,
	"challenge" smallint,
	"decided_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "experience_confirmations_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "experience_evidence" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"experience_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"url" text,
	"content_type" text,
	"size" integer,
	"sha256" text,
	"content" "bytea",
	"added_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "experience_evidence_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "experience_evidence_is_link_or_file" CHECK (("experience_evidence"."kind" = 'link' and "experience_evidence"."url" is not null and "experience_evidence"."content" is null) or ("experience_evidence"."kind" = 'file' and "experience_evidence"."url" is null and "experience_evidence"."content" is not null))
);
--> statement-breakpoint
CREATE TABLE "experience_types" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"code" text NOT NULL,
	"catalogue_version" integer DEFAULT 1 NOT NULL,
	"name" text NOT NULL,
	"bucket" text NOT NULL,
	"weight_pb" smallint NOT NULL,
	"weight_os" smallint NOT NULL,
	"weight_cp" smallint NOT NULL,
	"weight_sd" smallint NOT NULL,
	"weight_ap" smallint NOT NULL,
	"weight_mi" smallint NOT NULL,
	"challenges" text[] NOT NULL,
	"duration" text NOT NULL,
	"evidence_rule" text NOT NULL,
	"source" text NOT NULL,
	"is_current" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "experience_types_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "experience_types_weights_on_scale" CHECK ("experience_types"."weight_pb" between 0 and 3 and "experience_types"."weight_os" between 0 and 3 and "experience_types"."weight_cp" between 0 and 3 and "experience_types"."weight_sd" between 0 and 3 and "experience_types"."weight_ap" between 0 and 3 and "experience_types"."weight_mi" between 0 and 3)
);
--> statement-breakpoint
CREATE TABLE "experiences" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"experience_type_id" uuid NOT NULL,
	"title" text NOT NULL,
	"status" text NOT NULL,
	"started_on" date,
	"ended_on" date,
	"due_on" date,
	"processes" text[] NOT NULL,
	"note" text,
	"lesson" text,
	"challenge_by_candidate" smallint,
	"challenge_by_confirmer" smallint,
	"feedback_giver_id" uuid,
	"confirmer_id" uuid,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"submitted_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "experiences_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "experiences_not_own_confirmer" CHECK ("experiences"."confirmer_id" <> "experiences"."person_id"),
	CONSTRAINT "experiences_end_after_start" CHECK ("experiences"."ended_on" >= "experiences"."started_on"),
	CONSTRAINT "experiences_status_known" CHECK ("experiences"."status" in ('planned', 'active', 'submitted', 'confirmed', 'returned', 'abandoned')),
	CONSTRAINT "experiences_challenge_on_scale" CHECK ("experiences"."challenge_by_candidate" between 1 and 5 and "experiences"."challenge_by_confirmer" between 1 and 5)
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"file_name" text NOT NULL,
	"sha256" text NOT NULL,
	"size" integer NOT NULL,
	"content" "bytea",
	"options" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"counts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"applied_at" timestamp with time zone,
	"reverted_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "imports_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "imports_status_known" CHECK ("imports"."status" in ('draft', 'applying', 'applied', 'failed', 'reverted'))
);
--> statement-breakpoint
CREATE TABLE "org_units" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"parent_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "org_units_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "org_units_name_once_per_parent" UNIQUE NULLS NOT DISTINCT("organization_id","parent_id","name")
);
--> statement-breakpoint
CREATE TABLE "organizations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"is_demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "job_records" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"effective_from" date NOT NULL,
	"effective_to" date,
	"job_title" text,
	"job_level" text,
	"org_unit_id" uuid,
	"manager_id" uuid,
	"employment_status" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "job_records_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "job_records_period_runs_forward" CHECK ("job_records"."effective_to" > "job_records"."effective_from")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"employee_id" text,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"work_email" text,
	"job_title" text,
	"job_level" text,
	"location" text,
	"org_unit_id" uuid,
	"manager_id" uuid,
	"employment_status" text DEFAULT 'active' NOT NULL,
	"hired_on" date,
	"left_on" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "people_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "people_not_own_manager" CHECK ("people"."manager_id" <> "people"."id"),
	CONSTRAINT "people_left_after_hired" CHECK ("people"."left_on" >= "people"."hired_on"),
	CONSTRAINT "people_status_known" CHECK ("people"."employment_status" in ('active', 'on_leave', 'left'))
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" varchar(255) PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
CREATE TABLE "leadership_roles" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"title" text NOT NULL,
	"org_unit_id" uuid NOT NULL,
	"incumbent_id" uuid,
	"passage" smallint NOT NULL,
	"complexity_demand" text NOT NULL,
	"change_demand" text NOT NULL,
	"is_critical" boolean DEFAULT false NOT NULL,
	"critical_reason" text,
	"closed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "leadership_roles_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "leadership_roles_passage_known" CHECK ("leadership_roles"."passage" between 1 and 6),
	CONSTRAINT "leadership_roles_complexity_known" CHECK ("leadership_roles"."complexity_demand" in ('low', 'medium', 'high')),
	CONSTRAINT "leadership_roles_change_known" CHECK ("leadership_roles"."change_demand" in ('low', 'medium', 'high')),
	CONSTRAINT "leadership_roles_critical_has_reason" CHECK (not "leadership_roles"."is_critical" or "leadership_roles"."critical_reason" is not null)
);
--> statement-breakpoint
CREATE TABLE "nominations" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"slate_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"rank" smallint NOT NULL,
	"readiness_band" text NOT NULL,
	"promised_on" date,
	"reason" text NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "nominations_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "nominations_rank_counts_from_one" CHECK ("nominations"."rank" >= 1),
	CONSTRAINT "nominations_band_known" CHECK ("nominations"."readiness_band" in ('emergency', 'ready_now', 'one_to_two_years', 'three_plus_years')),
	CONSTRAINT "nominations_state_known" CHECK ("nominations"."state" in ('draft', 'submitted', 'endorsed', 'returned', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "role_targets" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"role_id" uuid NOT NULL,
	"process" text NOT NULL,
	"level" smallint NOT NULL,
	"reason" text NOT NULL,
	"set_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "role_targets_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "role_targets_level_on_scale" CHECK ("role_targets"."level" between 1 and 5)
);
--> statement-breakpoint
CREATE TABLE "slates" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"role_id" uuid NOT NULL,
	"owner_id" uuid,
	"reviewed_on" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "slates_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "role_grants" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"org_unit_id" uuid,
	"starts_on" date,
	"ends_on" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "role_grants_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"user_agent" text,
	"address" text,
	CONSTRAINT "sessions_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text,
	"status" text DEFAULT 'active' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "users_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "users_status_known" CHECK ("users"."status" in ('active', 'suspended'))
);
--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_person_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_rater_fk" FOREIGN KEY ("organization_id","rater_user_id") REFERENCES "public"."users"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_actor_fk" FOREIGN KEY ("organization_id","actor_user_id") REFERENCES "public"."users"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_user_fk" FOREIGN KEY ("organization_id","user_id") REFERENCES "public"."users"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "row_versions" ADD CONSTRAINT "row_versions_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "experience_confirmations" ADD CONSTRAINT "experience_confirmations_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "experience_confirmations" ADD CONSTRAINT "experience_confirmations_experience_fk" FOREIGN KEY ("organization_id","experience_id") REFERENCES "public"."experiences"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "experience_confirmations" ADD CONSTRAINT "experience_confirmations_confirmer_fk" FOREIGN KEY ("organization_id","confirmer_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "experience_evidence" ADD CONSTRAINT "experience_evidence_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "experience_evidence" ADD CONSTRAINT "experience_evidence_experience_fk" FOREIGN KEY ("organization_id","experience_id") REFERENCES "public"."experiences"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "experience_evidence" ADD CONSTRAINT "experience_evidence_added_by_fk" FOREIGN KEY ("organization_id","added_by") REFERENCES "public"."users"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "experience_types" ADD CONSTRAINT "experience_types_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "experiences" ADD CONSTRAINT "experiences_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "experiences" ADD CONSTRAINT "experiences_person_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "experiences" ADD CONSTRAINT "experiences_type_fk" FOREIGN KEY ("organization_id","experience_type_id") REFERENCES "public"."experience_types"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "experiences" ADD CONSTRAINT "experiences_feedback_giver_fk" FOREIGN KEY ("organization_id","feedback_giver_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "experiences" ADD CONSTRAINT "experiences_confirmer_fk" FOREIGN KEY ("organization_id","confirmer_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "experiences" ADD CONSTRAINT "experiences_created_by_fk" FOREIGN KEY ("organization_id","created_by") REFERENCES "public"."users"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_created_by_fk" FOREIGN KEY ("organization_id","created_by") REFERENCES "public"."users"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "org_units" ADD CONSTRAINT "org_units_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "org_units" ADD CONSTRAINT "org_units_parent_fk" FOREIGN KEY ("organization_id","parent_id") REFERENCES "public"."org_units"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_records" ADD CONSTRAINT "job_records_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_records" ADD CONSTRAINT "job_records_person_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_records" ADD CONSTRAINT "job_records_org_unit_fk" FOREIGN KEY ("organization_id","org_unit_id") REFERENCES "public"."org_units"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_records" ADD CONSTRAINT "job_records_manager_fk" FOREIGN KEY ("organization_id","manager_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_org_unit_fk" FOREIGN KEY ("organization_id","org_unit_id") REFERENCES "public"."org_units"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_manager_fk" FOREIGN KEY ("organization_id","manager_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leadership_roles" ADD CONSTRAINT "leadership_roles_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leadership_roles" ADD CONSTRAINT "leadership_roles_org_unit_fk" FOREIGN KEY ("organization_id","org_unit_id") REFERENCES "public"."org_units"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leadership_roles" ADD CONSTRAINT "leadership_roles_incumbent_fk" FOREIGN KEY ("organization_id","incumbent_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_slate_fk" FOREIGN KEY ("organization_id","slate_id") REFERENCES "public"."slates"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_person_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_decided_by_fk" FOREIGN KEY ("organization_id","decided_by") REFERENCES "public"."users"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_targets" ADD CONSTRAINT "role_targets_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_targets" ADD CONSTRAINT "role_targets_role_fk" FOREIGN KEY ("organization_id","role_id") REFERENCES "public"."leadership_roles"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_targets" ADD CONSTRAINT "role_targets_set_by_fk" FOREIGN KEY ("organization_id","set_by") REFERENCES "public"."users"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slates" ADD CONSTRAINT "slates_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slates" ADD CONSTRAINT "slates_role_fk" FOREIGN KEY ("organization_id","role_id") REFERENCES "public"."leadership_roles"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slates" ADD CONSTRAINT "slates_owner_fk" FOREIGN KEY ("organization_id","owner_id") REFERENCES "public"."users"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_user_fk" FOREIGN KEY ("organization_id","user_id") REFERENCES "public"."users"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_org_unit_fk" FOREIGN KEY ("organization_id","org_unit_id") REFERENCES "public"."org_units"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_fk" FOREIGN KEY ("organization_id","user_id") REFERENCES "public"."users"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_person_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assessments_by_person" ON "assessments" USING btree ("organization_id","person_id","assessed_on");--> statement-breakpoint
CREATE INDEX "audit_events_by_time" ON "audit_events" USING btree ("organization_id","at","id");--> statement-breakpoint
CREATE INDEX "audit_events_by_subject" ON "audit_events" USING btree ("organization_id","subject_person_id","at");--> statement-breakpoint
CREATE INDEX "audit_events_by_object" ON "audit_events" USING btree ("organization_id","object_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "idempotency_keys_by_age" ON "idempotency_keys" USING btree ("organization_id","created_at","user_id","key");--> statement-breakpoint
CREATE INDEX "row_versions_by_row" ON "row_versions" USING btree ("organization_id","table_name","row_id","id");--> statement-breakpoint
CREATE INDEX "row_versions_by_import" ON "row_versions" USING btree ("organization_id","import_id") WHERE import_id is not null;--> statement-breakpoint
CREATE INDEX "experience_confirmations_by_experience" ON "experience_confirmations" USING btree ("organization_id","experience_id");--> statement-breakpoint
CREATE INDEX "experience_evidence_by_experience" ON "experience_evidence" USING btree ("organization_id","experience_id");--> statement-breakpoint
CREATE UNIQUE INDEX "experience_types_version_once" ON "experience_types" USING btree ("organization_id","code","catalogue_version");--> statement-breakpoint
CREATE INDEX "experiences_by_person" ON "experiences" USING btree ("organization_id","person_id","started_on");--> statement-breakpoint
CREATE INDEX "experiences_by_confirmer" ON "experiences" USING btree ("organization_id","confirmer_id","status");--> statement-breakpoint
CREATE INDEX "imports_by_time" ON "imports" USING btree ("organization_id","created_at");--> statement-breakpoint
CREATE INDEX "job_records_by_person" ON "job_records" USING btree ("organization_id","person_id","effective_from");--> statement-breakpoint
CREATE UNIQUE INDEX "people_employee_id_once" ON "people" USING btree ("organization_id",lower("employee_id"));--> statement-breakpoint
CREATE UNIQUE INDEX "people_work_email_once" ON "people" USING btree ("organization_id",lower("work_email"));--> statement-breakpoint
CREATE INDEX "people_by_name" ON "people" USING btree ("organization_id","last_name","first_name","id");--> statement-breakpoint
CREATE INDEX "people_by_manager" ON "people" USING btree ("organization_id","manager_id");--> statement-breakpoint
CREATE INDEX "people_by_org_unit" ON "people" USING btree ("organization_id","org_unit_id");--> statement-breakpoint
CREATE INDEX "leadership_roles_by_org_unit" ON "leadership_roles" USING btree ("organization_id","org_unit_id");--> statement-breakpoint
CREATE INDEX "leadership_roles_by_incumbent" ON "leadership_roles" USING btree ("organization_id","incumbent_id");--> statement-breakpoint
CREATE UNIQUE INDEX "nominations_person_once" ON "nominations" USING btree ("organization_id","slate_id","person_id") WHERE state <> 'withdrawn';--> statement-breakpoint
CREATE INDEX "nominations_by_person" ON "nominations" USING btree ("organization_id","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "role_targets_once" ON "role_targets" USING btree ("organization_id","role_id","process");--> statement-breakpoint
CREATE UNIQUE INDEX "slates_once_per_role" ON "slates" USING btree ("organization_id","role_id");--> statement-breakpoint
CREATE INDEX "role_grants_by_user" ON "role_grants" USING btree ("organization_id","user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sessions_token_once" ON "sessions" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "sessions_by_user" ON "sessions" USING btree ("organization_id","user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email_once" ON "users" USING btree ("organization_id",lower("email"));--> statement-breakpoint
CREATE INDEX "users_by_email" ON "users" USING btree (lower("email"));--> statement-breakpoint
CREATE UNIQUE INDEX "users_person_once" ON "users" USING btree ("organization_id","person_id");