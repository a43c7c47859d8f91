using PanjinPropertyCms.Regulations.Models;

namespace PanjinPropertyCms.Regulations.Services;

/// <summary>What the page of any regulation has to know about the others, as of one moment.</summary>
/// <param name="Addresses">Where each title leads.</param>
/// <param name="Related">What other documents do to it and it to them.</param>
/// <param name="Newer">The newest later version of the same title, for those that have one.</param>
/// <param name="WithFiles">The regulations that have attachments.</param>
internal sealed record LawCatalogue(
    LawAddresses Addresses, ILookup<Guid, RelatedRegulation> Related, IReadOnlyDictionary<Guid, RelatedRegulation> Newer, IReadOnlySet<Guid> WithFiles);
