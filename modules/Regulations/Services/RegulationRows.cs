using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Regulations.Models;
using PanjinPropertyCms.Regulations.Text;

namespace PanjinPropertyCms.Regulations.Services;

/// <summary>The rows of one regulation, made from its words without asking the database.</summary>
internal sealed record RegulationRows(RegulationIndex Index, IReadOnlyList<object> Children)
{
    internal static RegulationRows Of(ContentRecord record)
    {
        var part = record.Data.Get<RegulationPart>();
        var (id, title) = (record.Item.Id, record.Version.Title);
        var law = LawParser.Parse(title, SourceText.FromHtml(part.Body.ToString()));
        var articles = Articles(id, law);
        var index = Index_(record, part, law, articles.Count(a => a.IsArticle));
        List<object> children =
        [
            new RegulationText { ItemId = id, Html = LawHtml.Render(law), Toc = LawHtml.Toc(law.Toc) },
            .. articles,
            .. part.Issuers.Distinct().Select(i => new RegulationFacet { ItemId = id, Name = RegulationFacet.Issuer, Value = i }),
            .. part.Topics.Distinct().Select(t => new RegulationFacet { ItemId = id, Name = RegulationFacet.Topic, Value = t }),
            .. CitedTitles.Of(id, title, part.ShortTitles, law),
            .. part.Relations.Distinct().Select(r => new RegulationRelation { ItemId = id, Kind = r.Kind, Target = r.Target }),
            .. part.Attachments.Select((a, i) => new RegulationFile { ItemId = id, Ordinal = i + 1, Title = a.Title, Key = a.File }),
        ];
        return new RegulationRows(index, children);
    }

    private static RegulationIndex Index_(ContentRecord record, RegulationPart part, LawText law, int articleCount)
    {
        var title = record.Version.Title;
        var facts = DocumentFacts.From(title, law);
        var published = part.PublishedOn ?? part.IssuedOn;
        return new RegulationIndex
        {
            ItemId = record.Item.Id,
            Title = title,
            TitleKey = LawTitle.Key(title),
            IndexNumber = part.IndexNumber,
            DocumentNumber = part.DocumentNumber ?? facts.Number?.ToString(),
            Issuers = string.Join("、", part.Issuers),
            IssuedOn = part.IssuedOn,
            PublishedOn = part.PublishedOn,
            EffectiveOn = part.EffectiveOn ?? facts.Effective?.Date(published),
            ExpiresOn = part.ExpiresOn ?? facts.Expiry?.Date(part.EffectiveOn ?? facts.Effective?.Date(published) ?? published),
            Level = part.Level,
            Topics = string.Join("、", part.Topics),
            SortDate = published,
            Summary = part.Summary,
            ArticleCount = articleCount,
        };
    }

    private static List<RegulationArticle> Articles(Guid id, LawText law)
    {
        var rows = new List<RegulationArticle>();
        var taken = new HashSet<string>();
        foreach (var article in law.Articles)
        {
            var number = article.Number.ToString();
            Add(taken.Contains(number) ? article.Anchor : number, article.Label, article.Heading, article.Anchor, string.Join("　", article.Path), article.Text, isArticle: true);
        }

        foreach (var section in law.Sections)
        {
            Add(section.Anchor, section.Label.Length > 0 ? section.Label : "开头", section.Heading, section.Anchor, "", section.Text, isArticle: false);
        }

        return rows;

        void Add(string number, string label, string? heading, string anchor, string path, string words, bool isArticle)
        {
            taken.Add(number);
            rows.Add(new RegulationArticle
            {
                ItemId = id, Ordinal = rows.Count + 1, Number = number, Label = label, Heading = heading, Anchor = anchor, Path = path, Words = words, IsArticle = isArticle,
            });
        }
    }
}
