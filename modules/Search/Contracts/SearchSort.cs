namespace PanjinPropertyCms.Search.Contracts;

/// <summary>Order of the hits.</summary>
public enum SearchSort
{
    /// <summary>Best match first; among equals the newer.</summary>
    Relevance,

    /// <summary>Newest first; undated last.</summary>
    Newest,
}
