namespace PanjinPropertyCms.Presentation.Lists;

/// <summary>A column of a list's Excel file.</summary>
/// <param name="Title">Its head, in Chinese.</param>
/// <param name="Value">Text, a number, a yes or no, a <see cref="DateOnly"/>, or a <see cref="DateTime"/> in UTC, which is written in the city's time.</param>
public sealed record ListColumn<T>(string Title, Func<T, object?> Value);
