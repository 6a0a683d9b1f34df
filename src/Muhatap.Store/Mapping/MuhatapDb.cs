using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Muhatap.Core.Accounts;
using Muhatap.Core.Activities;
using Muhatap.Core.Alarms;
using Muhatap.Core.Auditing;
using Muhatap.Core.Consents;
using Muhatap.Core.Conversations;
using Muhatap.Core.Customers;
using Muhatap.Core.Exports;
using Muhatap.Core.Ids;
using Muhatap.Core.LanguageModels;
using Muhatap.Core.Outbound;
using Muhatap.Core.People;
using Muhatap.Core.Posts;
using Muhatap.Core.Promises;
using Muhatap.Core.Readings;
using Muhatap.Core.Retention;
using Muhatap.Core.Rivals;
using Muhatap.Core.Sources;
using Muhatap.Core.Topics;
using Muhatap.Core.Triage;
using Muhatap.Core.Volumes;
using Muhatap.Core.Webhooks;

namespace Muhatap.Store.Mapping;

/// <summary>
/// Every table, for pages and slices. Reads through <c>Database.Read</c>, writes inside
/// <c>Database.WriteAsync</c>; the post's way writes in bulk instead (<c>BulkTables</c>).
/// </summary>
public sealed class MuhatapDb(DbContextOptions<MuhatapDb> options) : DbContext(options)
{
    public DbSet<Post> Posts => Set<Post>();
    public DbSet<PostReading> Readings => Set<PostReading>();
    public DbSet<ReadingCorrection> ReadingCorrections => Set<ReadingCorrection>();
    public DbSet<OwnSubject> OwnSubjects => Set<OwnSubject>();
    public DbSet<CatalogueItem> CatalogueItems => Set<CatalogueItem>();
    public DbSet<OwnNumber> OwnNumbers => Set<OwnNumber>();
    public DbSet<Account> Accounts => Set<Account>();
    public DbSet<AccountLink> AccountLinks => Set<AccountLink>();
    public DbSet<AccountProfile> AccountProfiles => Set<AccountProfile>();
    public DbSet<MethodSetting> MethodSettings => Set<MethodSetting>();
    public DbSet<AccountClaim> AccountClaims => Set<AccountClaim>();
    public DbSet<AccountSignIn> AccountSignIns => Set<AccountSignIn>();
    public DbSet<Edge> Edges => Set<Edge>();
    public DbSet<Customer> Customers => Set<Customer>();
    public DbSet<CustomerIdentifier> CustomerIdentifiers => Set<CustomerIdentifier>();
    public DbSet<SourceRecord> SourceRecords => Set<SourceRecord>();
    public DbSet<SourceAttribute> SourceAttributes => Set<SourceAttribute>();
    public DbSet<SurvivorshipRule> SurvivorshipRules => Set<SurvivorshipRule>();
    public DbSet<SourceTrust> SourceTrusts => Set<SourceTrust>();
    public DbSet<CustomerNameKey> CustomerNameKeys => Set<CustomerNameKey>();
    public DbSet<CustomerMerge> CustomerMerges => Set<CustomerMerge>();
    public DbSet<MergeMoved> MergeMoved => Set<MergeMoved>();
    public DbSet<HandEdit> HandEdits => Set<HandEdit>();
    public DbSet<CustomerSplit> CustomerSplits => Set<CustomerSplit>();
    public DbSet<FreshnessProposal> FreshnessProposals => Set<FreshnessProposal>();
    public DbSet<FreshnessMark> FreshnessMarks => Set<FreshnessMark>();
    public DbSet<MatchProposal> MatchProposals => Set<MatchProposal>();
    public DbSet<MatchDue> MatchDue => Set<MatchDue>();
    public DbSet<Consent> Consents => Set<Consent>();
    public DbSet<WaitingConsent> WaitingConsents => Set<WaitingConsent>();
    public DbSet<BasisSetting> BasisSettings => Set<BasisSetting>();
    public DbSet<GoldenDue> GoldenDue => Set<GoldenDue>();
    public DbSet<RetentionRule> RetentionRules => Set<RetentionRule>();
    public DbSet<RetentionRun> RetentionRuns => Set<RetentionRun>();
    public DbSet<LegalHold> LegalHolds => Set<LegalHold>();
    public DbSet<CustomerSegment> CustomerSegments => Set<CustomerSegment>();
    public DbSet<JoinedEntry> JoinedEntries => Set<JoinedEntry>();
    public DbSet<Activity> Activities => Set<Activity>();
    public DbSet<Topic> Topics => Set<Topic>();
    public DbSet<TopicMatch> TopicMatches => Set<TopicMatch>();
    public DbSet<TopicRow> TopicRows => Set<TopicRow>();
    public DbSet<TopicRowName> TopicRowNames => Set<TopicRowName>();
    public DbSet<TopicRowMatch> TopicRowMatches => Set<TopicRowMatch>();
    public DbSet<TermPackDelta> TermPackDeltas => Set<TermPackDelta>();
    public DbSet<TermPack> TermPacks => Set<TermPack>();
    public DbSet<TermRebuild> TermRebuilds => Set<TermRebuild>();
    public DbSet<TopicMark> TopicMarks => Set<TopicMark>();
    public DbSet<TopicGuide> TopicGuides => Set<TopicGuide>();
    public DbSet<DismissedFollow> DismissedFollows => Set<DismissedFollow>();
    public DbSet<SavedView> SavedViews => Set<SavedView>();
    public DbSet<ExportJob> ExportJobs => Set<ExportJob>();
    public DbSet<Source> Sources => Set<Source>();
    public DbSet<TriageRule> TriageRules => Set<TriageRule>();
    public DbSet<Playbook> Playbooks => Set<Playbook>();
    public DbSet<Conversation> Conversations => Set<Conversation>();
    public DbSet<ConversationEntry> ConversationEntries => Set<ConversationEntry>();
    public DbSet<OutboundMessage> OutboundMessages => Set<OutboundMessage>();
    public DbSet<Promise> Promises => Set<Promise>();
    public DbSet<Webhook> Webhooks => Set<Webhook>();
    public DbSet<WebhookDelivery> WebhookDeliveries => Set<WebhookDelivery>();
    public DbSet<User> Users => Set<User>();
    public DbSet<AccessToken> AccessTokens => Set<AccessToken>();
    public DbSet<OwnerLink> OwnerLinks => Set<OwnerLink>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();
    public DbSet<KeptAnswer> KeptAnswers => Set<KeptAnswer>();
    public DbSet<Setting> Settings => Set<Setting>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<Alarm> Alarms => Set<Alarm>();
    public DbSet<BusinessVolume> BusinessVolumes => Set<BusinessVolume>();
    public DbSet<CompanyAccount> CompanyAccounts => Set<CompanyAccount>();

    public DbSet<CampaignDenial> CampaignDenials => Set<CampaignDenial>();
    public DbSet<LanguageModel> LanguageModels => Set<LanguageModel>();
    public DbSet<Shortening> Shortenings => Set<Shortening>();
    public DbSet<ModelCall> ModelCalls => Set<ModelCall>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        var model = configurationBuilder;
        Typed<PostId>();
        Typed<AccountId>();
        Typed<AccountLinkId>();
        Typed<CustomerId>();
        Typed<CustomerIdentifierId>();
        Typed<SourceRecordId>();
        Typed<MergeId>();
        Typed<HandEditId>();
        Typed<SplitId>();
        Typed<FreshnessId>();
        Typed<ProposalId>();
        Typed<ConsentId>();
        Typed<BasisSettingId>();
        Typed<RetentionRunId>();
        Typed<LegalHoldId>();
        Typed<ActivityId>();
        Typed<TopicId>();
        Typed<TopicRowId>();
        Typed<ConversationId>();
        Typed<ConversationEntryId>();
        Typed<OutboundMessageId>();
        Typed<PromiseId>();
        Typed<SourceId>();
        Typed<TriageRuleId>();
        Typed<PlaybookId>();
        Typed<UserId>();
        Typed<AccessTokenId>();
        Typed<AuditEntryId>();
        Typed<ExportJobId>();
        Typed<SavedViewId>();
        Typed<SegmentId>();
        Typed<AlarmId>();
        Typed<VolumeId>();
        Typed<CorrectionId>();
        Typed<WebhookId>();
        Typed<WebhookDeliveryId>();
        Typed<ModelCallId>();
        model.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();
        model.Properties<DateOnly>().HaveConversion<DayConverter>();
        model.Properties<bool>().HaveConversion<BoolToZeroOneConverter<int>>();

        void Typed<TId>()
            where TId : struct, ITypedId<TId> => model.Properties<TId>().HaveConversion<TypedIdConverter<TId>>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var model = modelBuilder;
        model.Entity<PostReading>().HasKey(reading => reading.PostId);
        model.Entity<AccountProfile>().HasKey(profile => profile.AccountId);
        model.Entity<MethodSetting>().HasKey(setting => setting.Method);
        model.Entity<AccountClaim>().HasKey(claim => claim.Ticket);
        model.Entity<AccountSignIn>().HasKey(signIn => signIn.State);
        model.Entity<OwnSubject>().HasKey(subject => subject.Code);
        model.Entity<CatalogueItem>().HasKey(item => item.Name);
        model.Entity<OwnNumber>().HasKey(number => number.Pattern);
        model
            .Entity<Edge>()
            .HasKey(edge => new
            {
                edge.FromAccountId,
                edge.Kind,
                edge.ToKey,
            });
        model
            .Entity<TopicMatch>()
            .HasKey(match => new
            {
                match.TopicId,
                match.CreatedAt,
                match.PostId,
            });
        model
            .Entity<TermPack>()
            .HasKey(pack => new
            {
                pack.TopicId,
                pack.Kind,
                pack.Span,
                pack.Day,
            });
        model
            .Entity<TopicRowName>()
            .HasKey(name => new
            {
                name.TopicId,
                name.Folded,
                name.TopicRowId,
            });
        model
            .Entity<TopicRowMatch>()
            .HasKey(match => new
            {
                match.TopicId,
                match.TopicRowId,
                match.CreatedAt,
                match.PostId,
            });
        model.Entity<TermRebuild>().HasKey(rebuild => rebuild.Below);
        model.Entity<TopicGuide>().HasKey(guide => guide.UserId);
        model.Entity<DismissedFollow>().HasKey(dismissed => new { dismissed.Network, dismissed.Key });
        model.Entity<TopicMark>().HasKey(mark => new { mark.TopicId, mark.PostId });
        model
            .Entity<SourceAttribute>()
            .HasKey(attribute => new
            {
                attribute.SourceRecordId,
                attribute.Kind,
                attribute.Value,
            });
        model.Entity<SourceRecord>().Ignore(record => record.IsOfASystem);
        model.Entity<SurvivorshipRule>().HasKey(rule => rule.Attribute);
        model.Entity<SourceTrust>().HasKey(trust => trust.Source);
        model.Entity<CustomerNameKey>().HasKey(name => new { name.Key, name.CustomerId });
        model
            .Entity<MergeMoved>()
            .HasKey(moved => new
            {
                moved.MergeId,
                moved.Kind,
                moved.RowId,
            });
        model.Entity<CompanyAccount>().HasKey(account => account.AccountId);
        model
            .Entity<CampaignDenial>()
            .HasKey(denial => new
            {
                denial.Company,
                denial.Kind,
                denial.Mark,
            });
        model.Entity<LanguageModel>().Ignore(row => row.IsOn).Ignore(row => row.Host);
        model.Entity<Shortening>().HasKey(row => row.PostId);
        model.Entity<MatchDue>().HasKey(due => due.CustomerId);
        model.Entity<GoldenDue>().HasKey(due => due.CustomerId);
        model.Entity<RetentionRule>().HasKey(rule => rule.Kind);
        model.Entity<JoinedEntry>().HasKey(entry => new { entry.MergeId, entry.EntryId });
        model.Entity<OwnerLink>().HasKey(link => link.Hash);
        model.Entity<KeptAnswer>().HasKey(answer => new { answer.UserId, answer.Key });
        model.Entity<Setting>().HasKey(setting => setting.Key);
        model.Entity<User>().ToTable("app_user");
        model.Entity<Conversation>().Property(conversation => conversation.Version).IsConcurrencyToken();
        foreach (var entity in model.Model.GetEntityTypes())
        {
            if (entity.ClrType != typeof(User))
                entity.SetTableName(SnakeCase.Of(entity.ClrType.Name));
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(SnakeCase.Of(property.Name));
                // Ids are made by the program, never by the database.
                property.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
            }
        }
    }
}
