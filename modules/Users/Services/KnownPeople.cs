using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Users.Contracts;
using PanjinPropertyCms.Users.Models;

namespace PanjinPropertyCms.Users.Services;

internal sealed class KnownPeople(CmsDbContext db) : IPeople
{
    private const int Shown = 20;

    private IQueryable<User> Active => db.Set<User>().AsNoTracking().Where(u => !u.Disabled);

    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) => ids.Count == 0
        ? new Dictionary<Guid, string>()
        : await db.Set<User>().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancellationToken);

    public async Task<IReadOnlyList<Person>> FindAsync(string? words, CancellationToken cancellationToken)
    {
        var found = string.IsNullOrWhiteSpace(words) ? Active : Active.Where(u => u.DisplayName.Contains(words.Trim()) || u.UserName!.Contains(words.Trim()));
        return await found.OrderBy(u => u.DisplayName).ThenBy(u => u.Id).Take(Shown).Select(u => new Person(u.Id, u.DisplayName, u.UserName!)).ToListAsync(cancellationToken);
    }

    public Task<Person?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        Active.Where(u => u.Id == id).Select(u => new Person(u.Id, u.DisplayName, u.UserName!)).SingleOrDefaultAsync(cancellationToken);
}
