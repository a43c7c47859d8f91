namespace PanjinPropertyCms.Search.Contracts;

/// <summary>Whether a text has force today. Search marks and ranks by it, it never hides.</summary>
public enum Standing
{
    /// <summary>In force, or of a kind to which force does not apply.</summary>
    Current,

    /// <summary>Published, in force later.</summary>
    NotYet,

    /// <summary>Repealed, expired or withdrawn: shown lower, and marked.</summary>
    Ended,

    /// <summary>In force, but not as it stands here: amended or partly repealed. Marked, not lowered.</summary>
    Changed,
}
