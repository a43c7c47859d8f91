[assembly: Module("Search", "全站搜索", Description = "中文检索：条文命中、文号和引用识别、按类别筛选", Category = "门户")]
