namespace PanjinPropertyCms.Kernel.Security;

/// <summary>A kind of work that belongs to a person and can go over to another, when somebody leaves or is away. A module implements it for what it keeps.</summary>
public interface IHandOver
{
    /// <summary>As the page names it, in Chinese with its measure word left out: 内容, 投诉件.</summary>
    string Name { get; }

    /// <summary>How many a person has now.</summary>
    Task<int> CountAsync(Guid personId, CancellationToken cancellationToken);

    /// <summary>Moves all of them, inside the unit of work at hand.</summary>
    /// <returns>How many were moved.</returns>
    Task<int> MoveAsync(Guid from, Guid to, CancellationToken cancellationToken);
}
