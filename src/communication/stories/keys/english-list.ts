/** English words for keys: plain things, none that hurts, none within one slip of another. */
export const englishList = `
accordion acorn album almond anchor antelope apple apricot apron aquarium arch armchair artist asteroid atlas
attic autumn avocado backpack badge bagel bagpipe bakery balcony ball bamboo banjo barley barn basil basket
bath beach bean bedspread beetle beret berry bicycle birch birdhouse biscuit blackboard blanket blender
blossom blueberry boat bonnet bookshelf bottle boulder bouquet bowl bracelet bracket branch bread breeze brick
bridge broccoli brook brownie brush bubble bucket bucle builder bus butter butterfly button cabbage cabin
cable cactus cake calendar camera candle canoe canvas canyon caramel caravan cardigan carpet carrot cartoon
cashew castle cauliflower cedar ceiling celery cello chair chalk chapter charcoal cheese chess chestnut
chicory chimney chocolate cinema cinnamon circle citrus clarinet clay clock cloud clover coast cobweb cocoa
coin collar comb comet compass cookie copper coral corner cornfield cottage couch courtyard cradle crane
crayon cricket crumb crystal cube cucumber cup cupboard cupcake curtain cushion cyclist daffodil daisy dancer
dandelion date dawn desert desk dew diamond dictionary dolphin door doorbell doormat doughnut dragonfly drawer
drum duckling dune eagle earring easel echo eclipse elbow elephant elevator elm emerald engine envelope eraser
evening fabric falcon farmer feather fennel fern festival fiction fiddle fig finger firefly fisherman flag
flamingo flannel flour flowerpot flute foam footpath forest fork fossil fountain fox frame freckle frog fruit
galaxy gallery garden gardener garlic gazelle gemstone geranium giraffe glacier glass globe goldfish grain
granite grasshopper guitar hallway hammock hamster harbour harp harvest haystack hazel hedge hedgehog
helmet hen heron hill honey hoop horizon horse hotel hummingbird iceberg igloo ink island ivy jacket jar
jasmine jelly jewel jeweller jigsaw journal juice jumper jungle kangaroo kayak kettle keyboard kingfisher
kitchen kite kitten kiwi koala ladder ladybird lagoon lamb lantern laundry lavender lawnmower leaf lemon
lemonade lentil letter lettuce library lighthouse lilac lily lime linen lion lizard lobby locket lollipop
lotus lullaby magazine magnet magnolia mailbox maize mandarin mango map maple marathon marble marigold market
marmalade marshmallow mattress meadow medal melody menu mermaid meteor microscope milk minibus mint mirror
monument moon morning mosaic moss moth motorway mulberry museum mushroom music mustard napkin necklace
nectarine needle nest nightingale noodle notebook notepad novel nursery nutmeg oak oasis oatmeal oboe ocean
octopus olive omelette onion opera orange orchard orchid oregano ostrich otter oven overcoat oyster paddle
page paint paintbrush palace palm pancake panda papaya paper parade parcel park parsley pasta pastry pavement
pavilion peacock peanut pearl pebble pelican pencil penguin pepper peppermint perfume periscope piano picnic
pier pillow pine pinecone pistachio planet plank plate playground plaza plum poem pomegranate pond
popcorn poplar poppy porch postcard potato pottery prism pudding pumpkin puppet purse puzzle pyramid quartz
quilt quince rabbit radio radish rainbow raincoat raisin raspberry rhubarb ribbon rice ring river riverbank
robin roof rooster rose rosemary ruler salad salmon sand sandal sandcastle sandwich sardine satchel saucer
saxophone scarf school scooter sculpture seagull season seaweed seed sesame shadow shampoo shelf shoe shoelace
shoulder shovel signpost silver skate sketch sky skylark slipper snail snow snowflake soap sock sofa song
spaghetti sparrow spectacles spice spinach spiral sponge spoon spring sprout squirrel stable stadium stairs
stamp stapler star statue stocking stone stork strawberry stream street suburb sugar suitcase summer sunflower
sunglasses sunrise surfboard swallow swan sweater swing syrup tailor tambourine tangerine tapestry teacup
teapot teaspoon telescope tennis tent theatre thimble thread thumb thyme ticket tiger tile toaster tomato
toothbrush topaz tortilla tortoise toucan towel tractor trampoline treasure tree triangle tricycle trolley
trombone trousers trumpet tugboat tulip tunnel turnip turquoise turtle tweezers ukulele umbrella vanilla
varnish vase vegetable velvet veranda village vineyard violet violin volcano waffle wagon waistcoat wallet
wallpaper walnut wardrobe watch water waterfall watermelon wave wharf wheat wheel wheelbarrow whisker whistle
wind windmill window winter woodpecker wool workshop xylophone yacht yard zebra zipper
`
  .trim()
  .split(/\s+/);
